package eu.officina.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.boundary.Place;
import eu.officina.masterrecords.Limit;
import eu.officina.trends.Parameter;
import eu.officina.trends.Plot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One parameter of a product over the sites in view.
///
/// - **Shape** `sites` in the order of their names, also those without a number; `differences` of every two sites with
///   enough numbers, the surest first.
///
/// @rule OV-05
public record SiteTrend(String product, Named parameter, List<Site> sites, List<Difference> differences) {

    /// What is measured, as the site that published last names it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(
            String key,
            String label,
            @Nullable String unit,
            @Nullable Integer decimals,
            int step) {
        static Named of(String key, Measured m) {
            return new Named(key, m.label(), m.unit(), m.decimals(), m.step());
        }

        /// A computed number with as many decimals as make sense beside the recorded ones.
        public String rounded(BigDecimal number) {
            return Parameter.rounded(number, decimals);
        }
    }

    /// One site's numbers in the order of their first publication; those in another unit are only counted.
    public record Site(String slug, String name, Spread spread, int bounds, int otherUnit, List<Value> values) {

        /// Its last numbers, to be drawn.
        List<Plot.Dot> latest(int most) {
            return values.subList(Math.max(0, values.size() - most), values.size()).stream()
                    .map(Value::dot)
                    .toList();
        }

        /// The same without its numbers.
        Site summary() {
            return new Site(slug, name, spread, bounds, otherUnit, List.of());
        }
    }

    /// One batch's number.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            UUID batch,
            String value,
            BigDecimal number,
            boolean bound,
            boolean out,
            @Nullable Limit limit,
            Instant at) {
        Plot.Dot dot() {
            var shape = out ? Plot.Shape.OUT : bound ? Plot.Shape.CENSORED : Plot.Shape.PLAIN;
            return new Plot.Dot("", value, number, shape, false, false, limit);
        }
    }

    /// What stands out.
    public List<Difference> apart() {
        return differences.stream().filter(Difference::standsOut).toList();
    }

    SiteTrend summary() {
        return new SiteTrend(
                product, parameter, sites.stream().map(Site::summary).toList(), differences);
    }

    /// @param facts the numbers of one parameter, the oldest first
    static SiteTrend of(String product, String key, List<Place> places, List<Oversight.Fact> facts) {
        var named = Named.of(key, Measured.read(facts.getLast().detail()));
        var sites = places.stream()
                .map(place -> site(
                        place,
                        named,
                        facts.stream().filter(f -> f.site().equals(place.id())).toList()))
                .toList();
        return new SiteTrend(product, named, sites, Difference.among(sites));
    }

    private static Site site(Place place, Named named, List<Oversight.Fact> facts) {
        Map<UUID, Oversight.Fact> last = new LinkedHashMap<>();
        facts.forEach(f -> last.put(f.subject(), f));
        var values = new ArrayList<Value>();
        int otherUnit = 0;
        for (var fact : last.values()) {
            var m = Measured.read(fact.detail());
            if (m.number() == null || m.value() == null) continue;
            if (!Objects.equals(m.unit(), named.unit())) otherUnit++;
            else values.add(new Value(fact.subject(), m.value(), m.number(), m.bound(), m.out(), m.limit(), fact.at()));
        }
        var exact = values.stream().filter(v -> !v.bound()).map(Value::number).toList();
        var bounds = values.size() - exact.size();
        return new Site(place.slug(), place.name(), Spread.of(exact), bounds, otherUnit, List.copyOf(values));
    }
}
