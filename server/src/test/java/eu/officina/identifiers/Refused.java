package eu.officina.identifiers;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Why a call was refused; fails if it was not.
final class Refused {
    private Refused() {}

    static Reason because(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call), "was not refused")
                .reason();
    }
}
