package eu.officina.desk;

import eu.officina.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriBuilder;

/// Ends a person's session here, and says where it is ended at the identity provider.
///
/// @rule DE-03
@ApplicationScoped
class Exit {
    @Inject
    Settings settings;

    String leave(HttpServletRequest request) throws ServletException {
        var hint = Sessions.idToken();
        request.logout();
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        var target = UriBuilder.fromUri(settings.issuer() + "/protocol/openid-connect/logout")
                .queryParam("client_id", "officina")
                .queryParam("post_logout_redirect_uri", settings.self() + "/bye");
        hint.ifPresent(token -> target.queryParam("id_token_hint", token));
        return target.build().toString();
    }
}
