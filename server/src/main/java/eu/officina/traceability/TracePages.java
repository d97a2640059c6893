package eu.officina.traceability;

import eu.officina.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The trace as a drawing and a table, and the scan bar of every page.
@RequestScoped
@Path("/w/{workspace}")
@Produces("text/html;charset=UTF-8")
public class TracePages {
    @Inject
    Desk desk;

    @Inject
    Tracing tracing;

    @Inject
    ScanTarget scans;

    /// What a search found.
    public record Search(String words, List<Tracing.Thing> things) {}

    /// A trace and its drawing; `keptUntil` null while no bag says how long.
    public record Drawn(
            Tracing.Trace trace,
            TraceDrawing drawing,
            TraceDrawing.View view,
            @Nullable LocalDate keptUntil) {}

    /// The tablet's page for the bed.
    @GET
    @Path("bedside")
    public Response bedside(@PathParam("workspace") String workspace) {
        return desk.away("/tablet/?w=" + workspace);
    }

    @GET
    @Path("trace")
    public String search(@QueryParam("words") @DefaultValue("") String words) {
        return desk.page("traceability/search", "trace", new Search(words, tracing.search(words.strip())));
    }

    @GET
    @Path("trace/{thing}")
    public String trace(
            @PathParam("thing") UUID thing,
            @QueryParam("direction") @DefaultValue("BOTH") Tracing.Direction direction,
            @QueryParam("open") Set<String> open,
            @QueryParam("words") @DefaultValue("") String words) {
        var trace = tracing.trace(thing, direction);
        var view = new TraceDrawing.View(open, words);
        var kept = tracing.retained(thing).orElse(null);
        return desk.page("traceability/trace", "trace", new Drawn(trace, TraceDrawing.of(trace, view), view, kept));
    }

    /// Goes to what was scanned or typed: a batch to its record, a place to its map, all else to its trace, several to
    /// a list.
    @GET
    @Path("scan")
    public Response scan(@QueryParam("scan") @DefaultValue("") String raw) {
        var found = scans.find(raw);
        var page = switch (found.thing().kind()) {
            case BATCH -> "/batches/";
            case PLACE -> "/storage/";
            default -> "/trace/";
        };
        if (found.others() == 0) return desk.go(page + found.thing().id());
        var words = java.net.URLEncoder.encode(raw, java.nio.charset.StandardCharsets.UTF_8);
        return desk.go("/trace?words=" + words);
    }
}
