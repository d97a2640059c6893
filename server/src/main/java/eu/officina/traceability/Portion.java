package eu.officina.traceability;

import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What goes from which bags into how many new ones, how much into each (mL), and what became of the rest.
///
/// - **Refuses** [TraceRefusal#MORE_THAN_IN_THE_BAGS], [TraceRefusal#REST_UNACCOUNTED].
///
/// @rule TR-11
record Portion(
        List<Unit> from,
        int bags,
        BigDecimal volume,
        @Nullable String rest) {
    private BigDecimal there() {
        return from.stream().map(u -> u.listed().volume()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal wanted() {
        return volume.multiply(BigDecimal.valueOf(bags));
    }

    BigDecimal left() {
        return there().subtract(wanted());
    }

    String names() {
        return from.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    /// What is to be known of any of them.
    @Nullable
    String remarks() {
        var all = from.stream()
                .flatMap(u -> Stream.ofNullable(u.listed().remark()))
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    Instant soonest() {
        return from.stream()
                .map(u -> u.listed().expiry())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The sum of the volumes stays as it is.
    void expectConserved() {
        if (left().signum() < 0) throw new Refusal(TraceRefusal.MORE_THAN_IN_THE_BAGS, wanted(), there());
        var told = rest != null && !rest.isBlank();
        if (left().signum() > 0 && !told) throw new Refusal(TraceRefusal.REST_UNACCOUNTED, left());
    }
}
