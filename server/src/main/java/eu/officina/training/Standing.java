package eu.officina.training;

import eu.officina.boundary.Refusal;
import eu.officina.training.TrainingRecord.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a person's training for a process held at a moment, and what of it did not.
///
/// - **Refuses** [TrainingRefusal#TRAINING_MISSING], [TrainingRefusal#TRAINING_EXPIRED].
///
/// @rule TN-01
public record Standing(String product, List<Gap> gaps) {

    /// A topic that did not hold; `expired` the last day on which it did, null when it never did.
    public record Gap(Topic topic, @Nullable LocalDate expired) {}

    public boolean trained() {
        return gaps.isEmpty();
    }

    /// How the records of one person for that product answer what is needed.
    ///
    /// @param day the day of the site's calendar on which `at` lies
    static Standing of(
            String product, Set<Topic> needed, Collection<TrainingRecord> records, Instant at, LocalDate day) {
        var gaps = needed.stream()
                .filter(topic -> records.stream().noneMatch(r -> r.topic() == topic && r.holds(at, day)))
                .map(topic -> new Gap(topic, lastDay(topic, records, at, day)))
                .sorted(Comparator.comparing(Gap::topic))
                .toList();
        return new Standing(product, gaps);
    }

    private static @Nullable LocalDate lastDay(
            Topic topic, Collection<TrainingRecord> records, Instant at, LocalDate day) {
        return records.stream()
                .filter(r -> r.topic() == topic && r.standsAt(at) && r.until().isBefore(day))
                .map(TrainingRecord::until)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    void expectTrained() {
        if (trained()) return;
        var never = gaps.stream().filter(gap -> gap.expired() == null).toList();
        if (!never.isEmpty()) throw new Refusal(TrainingRefusal.TRAINING_MISSING, product, words(never));
        throw new Refusal(
                TrainingRefusal.TRAINING_EXPIRED,
                product,
                words(gaps),
                gaps.getFirst().expired());
    }

    private static String words(List<Gap> gaps) {
        return gaps.stream().map(gap -> gap.topic().words()).collect(Collectors.joining(", "));
    }
}
