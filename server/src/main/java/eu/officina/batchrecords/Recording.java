package eu.officina.batchrecords;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody records in a step.
///
/// - **Shape** either `scan` (raw from the scanner; the field may be left out, the code finds it) or `field` with
///   `value` (`pending` where the specification allows; empty for a calculation; `start` and `stop` for a timer);
///   `absent` instead of a value that was not taken; `reason` for a correction and for what is absent; `claimedAt` the
///   device's clock, kept but never trusted as order; `seen` the revision that stood on the screen (0: none), so that
///   nobody corrects unseen what somebody else recorded meanwhile; `manual` a code that was typed because no scanner
/// read
///   it.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = "{\"field\": \"volume\", \"value\": \"212\"}")
public record Recording(
        @Size(max = 40) @Nullable String field,
        @Size(max = 200) @Nullable String value,
        @Size(max = 512) @Nullable String scan,
        @Size(max = 500) @Nullable String reason,
        @Nullable Absence absent,
        @Nullable Instant claimedAt,
        @Nullable Integer seen,
        @Nullable Boolean manual,
        @Valid @Nullable Paper paper) {

    public Recording(
            @Nullable String field,
            @Nullable String value,
            @Nullable String scan,
            @Nullable String reason,
            @Nullable Absence absent,
            @Nullable Instant claimedAt,
            @Nullable Paper paper) {
        this(field, value, scan, reason, absent, claimedAt, null, null, paper);
    }

    /// The paper form the value was transcribed from, and who wrote it there.
    public record Paper(
            @NotBlank @Size(max = 20) String form,
            @NotBlank @Size(max = 120) String writtenBy) {}

    /// Why there is no value.
    ///
    /// @source domain §3.1
    public enum Absence {
        NOT_DONE,
        NOT_APPLICABLE,
        UNKNOWN,
        MISSED
    }

    /// The word for a result that is to come.
    public static final String PENDING = "pending";

    public Recording {
        value = blankToNull(value);
        scan = blankToNull(scan);
        field = blankToNull(field);
        reason = blankToNull(reason);
    }

    public static Recording of(String field, String value) {
        return new Recording(field, value, null, null, null, null, null);
    }

    /// When it happened: as written on the paper, else `now`.
    Instant when(Instant now) {
        return paper == null || claimedAt == null ? now : claimedAt;
    }

    boolean typedByHand() {
        return Boolean.TRUE.equals(manual);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
