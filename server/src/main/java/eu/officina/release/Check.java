package eu.officina.release;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One check of the certification page.
///
/// - **Shape** `found` a count or names; `open` says who must act, null when it is green; `items` what it looked at.
public record Check(String name, String found, @Nullable String open, List<String> items) {

    static Check of(String name, String found, boolean green, String who, List<String> items) {
        return new Check(name, found, green ? null : who, items);
    }

    static boolean open(List<Check> checks, String name) {
        return checks.stream().anyMatch(c -> c.name().equals(name) && c.open() != null);
    }

    private static final Set<String> TOLD = Set.of("check.pending", "check.tablets", "check.plates");

    /// Whether it stands in the way of certification; results may be pending, and what a tablet may hold and plates
    /// that still grow are told.
    public boolean forbids() {
        return open != null && !TOLD.contains(name);
    }
}
