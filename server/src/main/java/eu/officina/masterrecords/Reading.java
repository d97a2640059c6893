package eu.officina.masterrecords;

import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number as an instrument or a person reports it.
///
/// - **Shape** digits with `.` or `,` as decimal sign, up to 15 digits; `<`, `≤`, `<=`, `>`, `≥`, `>=` before it when
/// the
///   method only says so much.
/// - **Refuses** [MasterRefusal#NOT_A_NUMBER].
///
/// @rule MR-01
/// @rule MR-03
public record Reading(String sign, BigDecimal number) {
    private static final Pattern FORM =
            Pattern.compile("(<=|>=|[<≤>≥])?\\s*(-?\\d{1,12}(?:[.,]\\d{1,6})?)(?:[eE]([0-9]{1,2}))?");

    /// Reads a number that was recorded.
    public static Reading of(String recorded, @Nullable Integer decimals) {
        return of("", recorded, decimals);
    }

    /// Reads what was typed for that field, rounded half up to the decimals of the specification (null: as typed).
    public static Reading of(String label, String typed, @Nullable Integer decimals) {
        var match = FORM.matcher(typed.strip());
        if (!match.matches()) throw new Refusal(MasterRefusal.NOT_A_NUMBER, label, typed.strip());
        var number = new BigDecimal(match.group(2).replace(',', '.'));
        if (match.group(3) != null) number = number.scaleByPowerOfTen(Integer.parseInt(match.group(3)));
        var sign =
                match.group(1) == null ? "" : match.group(1).replace("<=", "≤").replace(">=", "≥");
        return new Reading(sign, decimals == null ? number : number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /// As reported: `≤ 0.5`, `97.9`.
    public String reported() {
        return sign.isEmpty() ? number.toPlainString() : sign + " " + number.toPlainString();
    }

    boolean atLeast(@Nullable BigDecimal bound, boolean exclusive) {
        if (bound == null) return true;
        if (sign.equals("<") || sign.equals("≤")) return false;
        var order = number.compareTo(bound);
        return exclusive ? order > 0 || (order == 0 && sign.equals(">")) : order >= 0;
    }

    boolean atMost(@Nullable BigDecimal bound, boolean exclusive) {
        if (bound == null) return true;
        if (sign.equals(">") || sign.equals("≥")) return false;
        var order = number.compareTo(bound);
        return exclusive ? order < 0 || (order == 0 && sign.equals("<")) : order <= 0;
    }
}
