package eu.officina.traceability;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.scans.ScanRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Traces, scans and the bedside check over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class TraceResource {
    @Inject
    Tracing tracing;

    @Inject
    Units units;

    @Inject
    Bedside bedside;

    @Inject
    ScanTarget scans;

    @Inject
    Caller caller;

    /// The bytes of a scanner in base64, and the three characters of its symbology where they come apart from them.
    public record Scanned(
            @NotBlank @Size(max = 2732) String raw,
            @Nullable String symbology) {

        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(raw);
            } catch (IllegalArgumentException notOne) {
                throw new Refusal(ScanRefusal.NOT_BASE64);
            }
        }

        @Nullable
        String kind() {
            if (symbology == null || symbology.matches("\\][A-Za-z][0-9A-Za-z]")) return symbology;
            throw new Refusal(ScanRefusal.SYMBOLOGY_MALFORMED);
        }
    }

    /// What was scanned at the bed so far; either may be missing.
    public record AtTheBed(
            @Nullable String wristband, @Nullable String bag) {}

    @GET
    @Path("trace/{thing}")
    public Tracing.Trace trace(
            @PathParam("thing") UUID thing,
            @QueryParam("direction") @DefaultValue("BOTH") Tracing.Direction direction) {
        return tracing.trace(thing, direction);
    }

    /// Until when the record of a thing is kept; nothing while no bag says how long.
    @GET
    @Path("trace/{thing}/retention")
    public Map<String, LocalDate> retention(@PathParam("thing") UUID thing) {
        return tracing.retained(thing).map(until -> Map.of("until", until)).orElse(Map.of());
    }

    @POST
    @Path("scan")
    public ScanTarget.Looked scan(@Valid @NotNull Scanned scanned) {
        var answer = scans.look(scanned.bytes(), scanned.kind());
        if (answer.looked() == null) throw Objects.requireNonNull(answer.refusal()); // the scan itself is kept
        return answer.looked();
    }

    @GET
    @Path("batches/{batch}/units")
    public List<Units.Listed> units(@PathParam("batch") UUID batch) {
        return units.of(batch);
    }

    /// A check: what is forbidden is told in `forbids`. That both agree is remembered, nothing else is recorded.
    @POST
    @Path("bedside")
    public Bedside.Check bedside(AtTheBed scanned) {
        var check = bedside.check(scanned.wristband(), scanned.bag());
        var bag = check.bag();
        if (bag != null && check.agrees() && atTheBed()) bedside.agreed(bag.unit());
        return check;
    }

    private boolean atTheBed() {
        return !caller.visits() && (caller.is(Role.NURSE) || caller.is(Role.PHYSICIAN));
    }
}
