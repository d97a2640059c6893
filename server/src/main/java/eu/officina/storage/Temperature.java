package eu.officina.storage;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series of temperatures, and what is found in it.
///
/// - **Units** °C; the mean kinetic temperature with 83.144 kJ/mol, of what is kept above freezing only.
///
/// @rule ST-03
/// @source domain §6.6
public final class Temperature {
    private static final double ACTIVATION = 10_000; // 83.144 kJ/mol over the gas constant, in kelvin
    private static final double KELVIN = 273.15;

    private Temperature() {}

    /// What a series must keep to: beyond `lowest` (null: none) or `highest` no longer than `allowedMinutes`, and a
    /// reading at least every `intervalMinutes`.
    public record Limits(
            @Nullable @DecimalMin("-273.15") @DecimalMax("100")
            BigDecimal lowest,

            @NotNull @DecimalMin("-273.15") @DecimalMax("100")
            BigDecimal highest,

            @Min(0) @Max(10_000) int allowedMinutes,
            @Min(1) @Max(1_440) int intervalMinutes) {

        boolean beyond(BigDecimal celsius) {
            return celsius.compareTo(highest) > 0 || (lowest != null && celsius.compareTo(lowest) < 0);
        }

        /// Whether what is kept there is not frozen.
        boolean aboveFreezing() {
            return lowest != null && lowest.signum() >= 0;
        }
    }

    public record Reading(
            @NotNull Instant at,

            @NotNull @DecimalMin("-273.15") @DecimalMax("200")
            BigDecimal celsius) {
        public Reading {
            at = at == null ? at : at.truncatedTo(ChronoUnit.MICROS); // what the database keeps
        }
    }

    /// Something to judge: `to` null while it lasts; `worst` null of a gap.
    public record Finding(
            What what,
            Instant from,
            @Nullable Instant to,
            @Nullable BigDecimal worst) {
        Finding endedBy(@Nullable Instant end) {
            return to == null && end != null ? new Finding(what, from, end, worst) : this;
        }
    }

    /// Too warm or too cold for too long; or nobody knows.
    public enum What {
        EXCURSION,
        GAP
    }

    /// @param readings in the order of time
    /// @param since from when on there should be readings; null: from the first one
    static List<Finding> findings(List<Reading> readings, Limits limits, @Nullable Instant since, Instant now) {
        var watch = new Watch(limits, since);
        readings.forEach(watch::see);
        watch.end(now);
        return watch.found;
    }

    /// Goes along a series.
    private static final class Watch {
        private final List<Finding> found = new ArrayList<>();
        private final Limits limits;
        private @Nullable Instant before;
        private @Nullable Instant begin;
        private @Nullable BigDecimal worst;

        Watch(Limits limits, @Nullable Instant since) {
            this.limits = limits;
            this.before = since;
        }

        void see(Reading reading) {
            if (before != null && gap(before, reading.at(), limits)) {
                found.add(new Finding(What.GAP, before, reading.at(), null));
            }
            before = reading.at();
            if (limits.beyond(reading.celsius())) {
                if (begin == null) begin = reading.at();
                worst = worst == null ? reading.celsius() : worse(worst, reading.celsius(), limits);
                return;
            }
            if (begin != null && tooLong(begin, reading.at(), limits)) {
                found.add(new Finding(What.EXCURSION, begin, reading.at(), worst));
            }
            begin = null;
            worst = null;
        }

        /// What still goes on.
        void end(Instant now) {
            if (begin != null && tooLong(begin, now, limits)) {
                found.add(new Finding(What.EXCURSION, begin, null, worst));
            }
            if (before != null && gap(before, now, limits)) found.add(new Finding(What.GAP, before, null, null));
        }
    }

    private static boolean tooLong(Instant from, Instant to, Limits limits) {
        return Duration.between(from, to).compareTo(Duration.ofMinutes(limits.allowedMinutes())) > 0;
    }

    private static boolean gap(Instant from, Instant to, Limits limits) {
        return Duration.between(from, to).compareTo(Duration.ofMinutes(2L * limits.intervalMinutes())) > 0;
    }

    /// The one that is further beyond.
    private static BigDecimal worse(BigDecimal one, BigDecimal other, Limits limits) {
        return beyondBy(other, limits).compareTo(beyondBy(one, limits)) > 0 ? other : one;
    }

    private static BigDecimal beyondBy(BigDecimal celsius, Limits limits) {
        var above = celsius.subtract(limits.highest());
        var lowest = limits.lowest();
        return lowest == null ? above : above.max(lowest.subtract(celsius));
    }

    /// The constant temperature that would have done what the series did.
    ///
    /// @return °C; not a number for an empty series
    static double meanKinetic(List<Reading> readings) {
        double mean = readings.stream()
                .mapToDouble(r -> Math.exp(-ACTIVATION / (r.celsius().doubleValue() + KELVIN)))
                .average()
                .orElse(Double.NaN);
        return ACTIVATION / -Math.log(mean) - KELVIN;
    }
}
