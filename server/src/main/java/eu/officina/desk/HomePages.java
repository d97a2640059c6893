package eu.officina.desk;

import eu.officina.tenants.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/// The start page, the language, and signing out.
@RequestScoped
@Path("/")
@Produces("text/html;charset=UTF-8")
public class HomePages {
    @Inject
    Desk desk;

    @Inject
    Workspaces workspaces;

    @Inject
    Exit exit;

    @Inject
    HttpServletRequest request;

    /// The workspaces a person may choose from.
    public record Home(List<Workspaces.Mine> mine, boolean operates) {}

    /// One workspace: straight to its worklist. Several: a choice.
    @GET
    public Response home() {
        var mine = workspaces.mine();
        var operates = workspaces.operates();
        if (mine.isEmpty() && operates)
            return Response.seeOther(URI.create("/workspaces")).build();
        if (mine.size() == 1 && !operates) {
            return Response.seeOther(URI.create("/w/" + mine.getFirst().slug())).build();
        }
        return Response.ok(desk.page("desk/home", "", new Home(mine, operates))).build();
    }

    @POST
    @Path("language")
    public Response language(@FormParam("language") String language) {
        var chosen = Languages.known(language) ? language : "en";
        var cookie = new NewCookie.Builder(Languages.COOKIE)
                .value(chosen)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(31_536_000)
                .build();
        return Response.noContent().cookie(cookie).header("HX-Refresh", "true").build();
    }

    /// Ends the session here and at the identity provider.
    @POST
    @Path("logout")
    public Response logout() throws ServletException {
        return desk.away(exit.leave(request));
    }
}
