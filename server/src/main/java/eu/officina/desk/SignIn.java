package eu.officina.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/// Sends an unknown reader of a page to the identity provider; a part of a page tells the page to go there.
///
/// The interface answers for itself (401); static files, health and the page after signing out are open.
///
/// @rule DE-03
@WebFilter("/*")
public class SignIn extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> OPEN =
            Set.of("api", "webjars", "assets", "health", "metrics", "openapi", "bye", "oidcclient", "favicon.ico");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null || OPEN.contains(first(request.getRequestURI()))) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.authenticate(response)) {
            chain.doFilter(request, response);
        }
    }

    private static String first(String path) {
        var end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
