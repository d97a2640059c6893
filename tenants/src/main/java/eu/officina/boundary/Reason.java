package eu.officina.boundary;

import com.google.errorprone.annotations.Immutable;
import java.net.URI;
import java.util.Locale;

/// Why a request was refused. Each feature lists its reasons in one enum.
public interface Reason {
    Words words();

    String name();

    /// The HTTP status, and the three sentences: what happened, the rule behind it, what to do next.
    ///
    /// The sentences may hold `{0}`, `{1}` for the details of the [Refusal].
    @Immutable
    record Words(int status, String title, String why, String advice) {}

    default int status() {
        return words().status();
    }

    /// The stable RFC 9457 `type`, e.g. `/problems/step-already-signed`.
    default URI type() {
        return URI.create("/problems/" + slug());
    }

    /// The last part of [#type], also the key of its translations and of its counter.
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
