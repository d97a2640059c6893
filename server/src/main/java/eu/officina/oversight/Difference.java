package eu.officina.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The means of two sites, and how sure it is that they differ.
///
/// - **Shape** `difference` of the means, `from` and `to` its 95 % interval (Welch: the sites may spread differently);
///   `standsOut` when the interval leaves out zero.
///
/// @rule OV-05
/// @source Welch, Biometrika 34 (1947) 28–35
public record Difference(
        String site, String other, BigDecimal difference, BigDecimal from, BigDecimal to, boolean standsOut) {
    /// Two-sided 95 % points of Student's t by degrees of freedom; between two lines the line above counts.
    private static final NavigableMap<Integer, Double> T = new TreeMap<>(Map.ofEntries(
            Map.entry(7, 2.365),
            Map.entry(8, 2.306),
            Map.entry(9, 2.262),
            Map.entry(10, 2.228),
            Map.entry(11, 2.201),
            Map.entry(12, 2.179),
            Map.entry(13, 2.160),
            Map.entry(14, 2.145),
            Map.entry(15, 2.131),
            Map.entry(16, 2.120),
            Map.entry(18, 2.101),
            Map.entry(20, 2.086),
            Map.entry(22, 2.074),
            Map.entry(24, 2.064),
            Map.entry(26, 2.056),
            Map.entry(28, 2.048),
            Map.entry(30, 2.042),
            Map.entry(40, 2.021),
            Map.entry(60, 2.000),
            Map.entry(120, 1.980)));
    private static final int DECIMALS = 6;

    /// Every pair of sites with enough numbers, the surest difference first.
    static List<Difference> among(List<SiteTrend.Site> sites) {
        record Sure(Difference difference, double ratio) {}
        var found = new ArrayList<Sure>();
        for (int i = 0; i < sites.size(); i++) {
            for (int j = i + 1; j < sites.size(); j++) {
                of(sites.get(i), sites.get(j)).ifPresent(d -> found.add(new Sure(d, d.ratio())));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Sure::ratio).reversed())
                .map(Sure::difference)
                .toList();
    }

    static Optional<Difference> of(SiteTrend.Site one, SiteTrend.Site other) {
        var a = one.spread();
        var b = other.spread();
        if (a.mean() == null || b.mean() == null || a.deviation() == null || b.deviation() == null) {
            return Optional.empty();
        }
        var difference = a.mean().subtract(b.mean()).doubleValue();
        var va = Math.pow(a.deviation().doubleValue(), 2) / a.n();
        var vb = Math.pow(b.deviation().doubleValue(), 2) / b.n();
        var half = half(va, vb, a.n(), b.n());
        var out = Math.abs(difference) > half;
        return Optional.of(new Difference(
                one.name(),
                other.name(),
                rounded(difference),
                rounded(difference - half),
                rounded(difference + half),
                out));
    }

    private static double half(double va, double vb, int na, int nb) {
        if (va + vb == 0) return 0;
        var freedom = Math.pow(va + vb, 2) / (va * va / (na - 1) + vb * vb / (nb - 1));
        return T.floorEntry(Math.max(T.firstKey(), (int) Math.floor(freedom + 1e-9)))
                        .getValue()
                * Math.sqrt(va + vb);
    }

    /// How far the difference is from zero, in half intervals.
    private double ratio() {
        var half = to.subtract(from).doubleValue() / 2;
        return half == 0 ? (standsOut ? Double.MAX_VALUE : 0) : Math.abs(difference.doubleValue()) / half;
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
