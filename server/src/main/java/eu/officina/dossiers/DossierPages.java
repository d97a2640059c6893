package eu.officina.dossiers;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Batches;
import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The register of certifications, read on a page.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
public class DossierPages {
    @Inject
    Desk desk;

    @Inject
    Register register;

    @Inject
    Batches batches;

    /// The register, and where each batch stands today.
    public record Shelf(Register.Book book, Map<UUID, BatchViews.Identity> today) {}

    @GET
    @Path("certifications")
    public String register() {
        var today = batches.list().stream()
                .map(BatchViews.Line::identity)
                .collect(Collectors.toMap(BatchViews.Identity::batch, Function.identity()));
        return desk.page("dossiers/register", "certifications", new Shelf(register.book(), today));
    }
}
