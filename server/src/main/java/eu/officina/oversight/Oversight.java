package eu.officina.oversight;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Place;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.rulepacks.Regime;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An overseer looks at its sites. Each look is written into the sites' ledgers before anything is read.
///
/// @rule OV-01
/// @rule OV-03
@UseCase
public class Oversight {
    @Inject
    Looking looking;

    @Inject
    Facts facts;

    /// One published fact.
    public record Fact(
            UUID site,
            PublishedFact.Kind kind,
            UUID subject,
            String product,
            Regime regime,
            String name,
            String detail,
            @Nullable Instant due,
            Instant at) {}

    /// One site in one row.
    public record SiteRow(
            String slug,
            String name,
            String country,
            int inProcess,
            int certified,
            int failed,
            int given,
            int deviations,
            int openDeviations,
            int cases,
            int seriousCases,
            int overdue,
            @Nullable Instant oldestDue,
            @Nullable Instant lastActivity) {}

    /// A site with the latest state of each thing it published.
    public record SiteView(SiteRow row, List<Fact> latest) {
        public List<Fact> of(PublishedFact.Kind kind) {
            return latest.stream().filter(f -> f.kind() == kind).toList();
        }
    }

    /// All sites in view.
    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.CENTRAL_PV, Role.ASSESSOR})
    public List<SiteView> sites() {
        return view("overview of sites", site -> true);
    }

    /// One site in view.
    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.CENTRAL_PV, Role.ASSESSOR})
    public SiteView site(String slug) {
        return view("published facts", site -> site.slug().equals(slug)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(OversightRefusal.SITE_NOT_IN_VIEW));
    }

    private List<SiteView> view(String what, Predicate<Place> which) {
        var sites = looking.at(what, which);
        var latest = latest(sites.isEmpty() ? List.of() : facts.inView());
        return sites.stream()
                .map(site -> {
                    var mine = latest.stream()
                            .filter(f -> f.site().equals(site.id()))
                            .toList();
                    return new SiteView(SiteSummary.of(site, mine), mine);
                })
                .toList();
    }

    /// Of each thing, the fact that was published last; the newest first.
    private static List<Fact> latest(List<Fact> all) {
        Map<UUID, Fact> last = new LinkedHashMap<>();
        all.forEach(f -> last.put(f.subject(), f));
        var found = new ArrayList<>(last.values());
        found.sort(Comparator.comparing(Fact::at).reversed());
        return found;
    }
}
