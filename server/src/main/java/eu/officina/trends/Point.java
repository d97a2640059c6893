package eu.officina.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One batch's number of a parameter.
///
/// - **Shape** `value` as reported, `number` what it counts as; `entry` the current entry, `at` when that was recorded;
///   `limit` the one that held for this batch; `edition` of its master record.
///
/// @rule TD-01
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Point(
        UUID batch,
        String batchNumber,
        UUID entry,
        int step,
        String edition,
        String value,
        BigDecimal number,
        Standing standing,
        Verdict verdict,
        boolean corrected,
        @Nullable Limit limit,
        Instant at) {

    /// Whether the number counts in the statistics, and why not.
    public enum Standing {
        COUNTED,
        /// Reported as "≤ x" or "≥ x": the number itself is not known.
        CENSORED,
        /// Recorded in another unit, or as another part, than the parameter has now.
        OTHER_UNIT
    }

    boolean counts() {
        return standing == Standing.COUNTED;
    }
}
