package eu.officina.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/// Where a person lands after signing out. Open to everybody.
@RequestScoped
@PermitAll
@Path("/bye")
public class ByePage {
    @Inject
    Desk desk;

    @GET
    @Produces("text/html;charset=UTF-8")
    public String bye() {
        return desk.page("desk/bye", "", "");
    }
}
