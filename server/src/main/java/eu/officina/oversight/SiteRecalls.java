package eu.officina.oversight;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Place;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.Scan;
import eu.officina.recalls.RecallNotices;
import eu.officina.traceability.Codes;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An overseer looks over its sites for what a lot or a chain of identity went into, and asks them to recall it. Whose
/// patients they are, each hospital alone knows.
///
/// @rule OV-06
@UseCase
public class SiteRecalls {
    @Inject
    Looking looking;

    @Inject
    Uses uses;

    @Inject
    RecallNotices notices;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// A batch of a site: where it stands, and how many of its bags were given.
    public record Use(
            String site,
            String siteName,
            String batch,
            String product,
            Instant at,
            @Nullable String state,
            int given) {}

    /// What the sites are asked to recall, as scanned or typed, and why.
    public record Ask(
            @NotBlank @Size(max = 512) String scan,
            @NotBlank @Size(max = 500) String reason) {}

    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.CENTRAL_PV, Role.ASSESSOR})
    public List<Use> find(@NotBlank @Size(max = 512) String scan) {
        return uses(scan, "search for a recall").stream().map(Found::use).toList();
    }

    /// Asks every site where it was used; each opens the recall itself.
    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.ASSESSOR})
    public void ask(@Valid @NotNull Ask asked) {
        receipts.once(asked, id -> {
            var sites = uses(asked.scan(), "asks for a recall").stream()
                    .map(Found::site)
                    .distinct()
                    .toList();
            if (sites.isEmpty()) throw new Refusal(OversightRefusal.USED_NOWHERE);
            sites.forEach(site ->
                    notices.send(site, asked.scan().strip(), asked.reason().strip()));
            acts.fire(Act.of("recall.asked", "recall", id)
                    .set("what", asked.scan())
                    .set("sites", sites.size())
                    .because(asked.reason()));
        });
    }

    private record Found(UUID site, Use use) {}

    /// The ledgers of all sites have the look, and not what was looked for: it may be of another hospital's patient.
    private List<Found> uses(String scan, String what) {
        var sites = looking.at(what, site -> true).stream().collect(Collectors.toMap(Place::id, Function.identity()));
        var found = new ArrayList<Found>();
        for (var code : codes(scan.strip())) {
            for (var row : uses.found(code)) {
                var site = sites.get(row.site());
                if (site != null) found.add(new Found(site.id(), use(site, row)));
            }
        }
        return found;
    }

    private static Use use(Place site, Uses.Row row) {
        return new Use(site.slug(), site.name(), row.batch(), row.product(), row.at(), row.state(), row.given());
    }

    /// Of a label, or of a chain of identity as people type it.
    private List<String> codes(String scan) {
        var codes = new ArrayList<>(List.of(Codes.chain(scan.toUpperCase(Locale.ROOT))));
        try {
            var today = LocalDate.ofInstant(clock.instant(), caller.place().zone());
            codes.addAll(Codes.of(Scan.parse(scan, today).identifier()));
        } catch (Refusal typed) {
            return codes; // no label: words
        }
        return codes;
    }
}
