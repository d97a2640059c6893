package eu.officina.desk;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Our own assets, the WebJars and the tablet's program: a longer mapping than the Jakarta REST application's.
@WebServlet(urlPatterns = {"/webjars/*", "/assets/*", "/tablet/*"})
public class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rest = request.getPathInfo() == null || request.getPathInfo().equals("/")
                ? "/index.html"
                : request.getPathInfo();
        var path = request.getServletPath() + rest;
        try (var content = path.contains("..") ? null : getServletContext().getResourceAsStream(path)) {
            if (content == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var type = getServletContext().getMimeType(path);
            response.setContentType(type != null && type.startsWith("text/") ? type + ";charset=UTF-8" : type);
            var forever = path.startsWith("/webjars/");
            response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
            content.transferTo(response.getOutputStream());
        }
    }
}
