package eu.officina.boundary;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule said no. Nothing of the call was kept.
///
/// The details fill the sentences of the [Reason]; they never hold patient data.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;
    private final transient List<String> details;

    public Refusal(Reason reason, @Nullable Object... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = Stream.of(details).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }
}
