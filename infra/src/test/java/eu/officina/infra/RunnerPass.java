package eu.officina.infra;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.EnumSet;

/// Lets the test runner's own address past the sign-in, which sends every unknown reader away.
@WebListener
public class RunnerPass implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent started) {
        started.getServletContext()
                .addFilter("runner", new Pass())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/ArquillianServletRunnerEE9");
    }

    /// Gives the runner's requests a name.
    public static class Pass extends HttpFilter {
        private static final long serialVersionUID = 1;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public Principal getUserPrincipal() {
                            return () -> "runner";
                        }
                    },
                    response);
        }
    }
}
