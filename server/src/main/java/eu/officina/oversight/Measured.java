package eu.officina.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.boundary.Json;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Verdict;
import eu.officina.trends.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a site publishes of one number: the parameter as its master record names it, and the number.
///
/// - **Shape** `value` as reported and `number` what it counts as (both null when there is none now); `bound` when only
///   "≤ x" or "≥ x" is known.
///
/// @rule OV-04
@JsonInclude(JsonInclude.Include.NON_NULL)
record Measured(
        String label,
        @Nullable String unit,
        @Nullable Integer decimals,
        @Nullable Limit limit,
        int step,
        @Nullable String value,
        @Nullable BigDecimal number,
        boolean bound,
        boolean out) {

    static Measured of(Parameter p, String value, Verdict verdict) {
        var none = new Measured(p.label(), p.unit(), p.decimals(), p.limit(), p.step(), null, null, false, false);
        if (!verdict.taken()) return none;
        var reported = p.reported(value);
        return p.reading(reported)
                .map(r -> new Measured(
                        p.label(),
                        p.unit(),
                        p.decimals(),
                        p.limit(),
                        p.step(),
                        reported,
                        r.number(),
                        !r.sign().isEmpty(),
                        verdict == Verdict.OUT))
                .orElse(none);
    }

    String write() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    static Measured read(String detail) {
        try {
            return Json.MAPPER.readValue(detail, Measured.class);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException("a published number can't be read", x);
        }
    }
}
