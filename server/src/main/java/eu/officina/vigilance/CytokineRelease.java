package eu.officina.vigilance;

import eu.officina.boundary.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/// The signs of a cytokine release syndrome, as chosen at the bed, and the grade they make.
///
/// - **Units** temperature in °C.
/// - **Refuses** [VigilanceRefusal#NO_FEVER].
///
/// @rule VI-03
/// @source ASTCT consensus 2019
public record CytokineRelease(
        @NotNull @DecimalMin("30.0") @DecimalMax("45.0") BigDecimal temperature,
        boolean feverTreated,
        @NotNull Pressure pressure,
        @NotNull Oxygen oxygen) {

    private static final BigDecimal FEVER = new BigDecimal("38.0");

    /// Low blood pressure, and what keeps it up. Vasopressin beside one vasopressor does not count as a second.
    public enum Pressure {
        NORMAL(1),
        LOW_WITHOUT_VASOPRESSOR(2),
        ONE_VASOPRESSOR(3),
        MULTIPLE_VASOPRESSORS(4);

        final int grade;

        Pressure(int grade) {
            this.grade = grade;
        }
    }

    /// Oxygen needed: none; low flow (≤ 6 L/min) or blow-by; high flow or mask; positive pressure.
    public enum Oxygen {
        NONE(1),
        LOW_FLOW(2),
        HIGH_FLOW(3),
        POSITIVE_PRESSURE(4);

        final int grade;

        Oxygen(int grade) {
            this.grade = grade;
        }
    }

    public int grade() {
        if (temperature.compareTo(FEVER) < 0 && !feverTreated) throw new Refusal(VigilanceRefusal.NO_FEVER);
        return Math.max(pressure.grade, oxygen.grade);
    }

    String inWords() {
        return "temperature " + temperature.toPlainString() + " °C, pressure " + word(pressure) + ", oxygen "
                + word(oxygen);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
