package eu.officina.oversight;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Place;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.trends.TrendRefusal;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// An overseer compares the same parameter over its sites. Each look is in the sites' ledgers.
///
/// - **Refuses** [TrendRefusal#NO_SUCH_TREND].
///
/// @rule OV-01
/// @rule OV-05
@UseCase
public class SiteTrends {
    private static final String LOOK = "trends over sites";

    @Inject
    Looking looking;

    @Inject
    Facts facts;

    /// The products of which a site in view published numbers.
    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.CENTRAL_PV, Role.ASSESSOR})
    public List<String> products() {
        return looking.at(LOOK, site -> true).isEmpty() ? List.of() : facts.measured();
    }

    /// Every parameter of a product, what stands out first, then by step.
    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.CENTRAL_PV, Role.ASSESSOR})
    public List<SiteTrend> of(String product) {
        return read(product, "");
    }

    @Allowed({Role.CENTRAL_QA, Role.CENTRAL_QP, Role.CENTRAL_PV, Role.ASSESSOR})
    public SiteTrend get(String product, String parameter) {
        return read(product, parameter).getFirst();
    }

    private List<SiteTrend> read(String product, String parameter) {
        var sites = looking.at(LOOK, site -> true);
        var found = sites.isEmpty() ? List.<SiteTrend>of() : trends(sites, product, parameter);
        if (found.isEmpty()) throw new Refusal(TrendRefusal.NO_SUCH_TREND);
        return found;
    }

    private List<SiteTrend> trends(List<Place> sites, String product, String parameter) {
        return facts.numbers(product, parameter).stream()
                .collect(Collectors.groupingBy(Oversight.Fact::name, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> SiteTrend.of(product, one.getKey(), sites, one.getValue()))
                .filter(t -> t.sites().stream().anyMatch(s -> !s.values().isEmpty()))
                .sorted(Comparator.comparing((SiteTrend t) -> t.apart().isEmpty())
                        .thenComparingInt(t -> t.parameter().step()))
                .toList();
    }
}
