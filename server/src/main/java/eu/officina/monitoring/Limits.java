package eu.officina.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.EmSample;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// How much may be found, and how long a plate grows before it is read.
///
/// - **Shape** over `alert` is a warning, over `action` is a failure; the `large` ones for particles of 5 µm and more.
/// - **Units** CFU per plate, per print or per m³ of air; particles per m³; incubation in days.
/// - **Refuses** [MonitoringRefusal#ALERT_ABOVE_ACTION], [MonitoringRefusal#GROWTH_IN_GRADE_A],
///   [MonitoringRefusal#LARGE_FOR_PARTICLES].
///
/// @rule EM-03
/// @source EU GMP Annex 1 (2022), tables 5 and 6
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        @Min(0) @Max(10_000_000) int alert,
        @Min(0) @Max(10_000_000) int action,
        @Min(0) @Max(10_000_000) @Nullable Integer largeAlert,
        @Min(0) @Max(10_000_000) @Nullable Integer largeAction,
        @Min(0) @Max(30) int incubationDays) {

    /// What a count means.
    public enum Level {
        WITHIN,
        ALERT,
        ACTION;

        /// The colour.
        public String tone() {
            return switch (this) {
                case WITHIN -> "done";
                case ALERT -> "attention";
                case ACTION -> "stopped";
            };
        }
    }

    void expectFor(EmSample.Type type, EmSample.Grade grade) {
        if (alert > action) throw new Refusal(MonitoringRefusal.ALERT_ABOVE_ACTION);
        if (type.viable() && grade == EmSample.Grade.A && action > 0) {
            throw new Refusal(MonitoringRefusal.GROWTH_IN_GRADE_A);
        }
        var large = largeAlert != null && largeAction != null;
        if (large == type.viable() || (largeAlert == null) != (largeAction == null)) {
            throw new Refusal(MonitoringRefusal.LARGE_FOR_PARTICLES);
        }
        if (largeAlert != null && largeAction != null && largeAlert > largeAction) {
            throw new Refusal(MonitoringRefusal.ALERT_ABOVE_ACTION);
        }
    }

    String words() {
        var large = largeAction == null ? "" : "; large alert " + largeAlert + ", action " + largeAction;
        return "alert " + alert + ", action " + action + large + "; " + incubationDays + " d";
    }

    /// @param large particles of 5 µm and more; null for what grows
    Level judge(int count, @Nullable Integer large) {
        if (count > action || over(large, largeAction)) return Level.ACTION;
        return count > alert || over(large, largeAlert) ? Level.ALERT : Level.WITHIN;
    }

    private static boolean over(@Nullable Integer count, @Nullable Integer limit) {
        return count != null && limit != null && count > limit;
    }
}
