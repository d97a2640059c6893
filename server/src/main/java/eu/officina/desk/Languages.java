package eu.officina.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The reader's language: what they chose, else the workspace's.
@RequestScoped
class Languages {
    static final String COOKIE = "officina-language";
    private static final Set<String> KNOWN = Set.of("en", "es", "de");

    @Inject
    HttpServletRequest request;

    Locale of(String workspaces) {
        var cookies = request.getCookies();
        var chosen = cookies == null
                ? workspaces
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(KNOWN::contains)
                        .findFirst()
                        .orElse(workspaces);
        return Desk.locale(chosen);
    }

    static boolean known(String language) {
        return KNOWN.contains(language);
    }
}
