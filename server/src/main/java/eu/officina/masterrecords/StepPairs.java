package eu.officina.masterrecords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Which step of one edition is which step of another: the one that shares fields with it, else the one of the same
/// name, else, among those that hold nothing, the next in order.
///
/// @rule MR-06
class StepPairs {
    private final Map<Integer, Integer> after = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    StepPairs(Master before, Master now) {
        pair(before, now, (b, a) -> !shared(b, a).isEmpty());
        pair(before, now, (b, a) -> b.name().equals(a.name()));
        pair(before, now, (b, a) -> b.fields().isEmpty() && a.fields().isEmpty());
    }

    private void pair(Master before, Master now, BiPredicate<Step, Step> same) {
        for (var b : before.steps()) {
            if (after.containsKey(b.number())) continue;
            now.steps().stream()
                    .filter(a -> !taken.contains(a.number()) && same.test(b, a))
                    .max((one, other) -> closer(b, one, other))
                    .ifPresent(a -> {
                        after.put(b.number(), a.number());
                        taken.add(a.number());
                    });
        }
    }

    /// More shared fields first, then the earlier one.
    private static int closer(Step b, Step one, Step other) {
        int more = Integer.compare(shared(b, one).size(), shared(b, other).size());
        return more != 0 ? more : Integer.compare(other.number(), one.number());
    }

    private static List<String> shared(Step one, Step other) {
        var keys = other.fields().stream().map(Field::key).collect(Collectors.toSet());
        return one.fields().stream().map(Field::key).filter(keys::contains).toList();
    }

    /// The number that the step has now; nothing where it is gone.
    Optional<Integer> now(int before) {
        return Optional.ofNullable(after.get(before));
    }

    /// The steps that are in both, by their present numbers, in the order they had.
    List<Integer> inOldOrder() {
        var numbers = new ArrayList<>(after.keySet());
        numbers.sort(null);
        return numbers.stream().map(after::get).toList();
    }
}
