package eu.officina.batchrecords;

import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Step;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entries and signatures of one batch, laid out by step. What is not at hand is fetched when it is looked at.
class Pages {
    private final Source source;
    private final Map<String, Integer> stepOf = new HashMap<>();
    private final Map<Integer, List<Entry>> steps = new HashMap<>();
    private final Map<String, List<Signed>> parts = new HashMap<>();
    private @Nullable List<Entry> all;

    Pages(Master master, Source source) {
        this.source = source;
        master.fields().forEach(p -> stepOf.put(p.field().key(), p.step().number()));
    }

    /// Fetches everything at once, if it is not at hand.
    Pages whole() {
        if (all != null) return this;
        var entries = List.copyOf(source.entries());
        all = entries;
        steps.putAll(entries.stream().collect(Collectors.groupingBy(Entry::step)));
        parts.putAll(source.signatures().stream().collect(Collectors.groupingBy(Signed::part)));
        return this;
    }

    private List<Entry> step(int number) {
        if (all != null) return steps.getOrDefault(number, List.of());
        return steps.computeIfAbsent(number, source::entries);
    }

    private List<Signed> part(String part) {
        if (all != null) return parts.getOrDefault(part, List.of());
        return parts.computeIfAbsent(part, source::signatures);
    }

    Stream<Entry> entries() {
        var entries = whole().all;
        return entries == null ? Stream.of() : entries.stream();
    }

    /// What was recorded in the step's fields, in all its rounds.
    Stream<Entry> entries(Step step) {
        return step(step.number()).stream().filter(e -> !Mark.is(e.field()));
    }

    Stream<Signed> signatures() {
        return whole().parts.values().stream().flatMap(List::stream);
    }

    List<Entry> history(String field) {
        var step = stepOf.get(field);
        return step == null ? List.of() : named(step, field);
    }

    private List<Entry> named(int step, String field) {
        return step(step).stream().filter(e -> e.field().equals(field)).toList();
    }

    Optional<Entry> current(String field) {
        var step = stepOf.get(field);
        if (step == null) return Optional.empty();
        int round = round(step);
        return step(step).stream()
                .filter(e -> e.field().equals(field) && e.round() == round)
                .max(Comparator.comparingInt(Entry::revision));
    }

    /// The marks of that kind in the step, the oldest first.
    List<Entry> marks(Step step, Mark mark) {
        return named(step.number(), mark.field(""));
    }

    /// The last mark about that field in the round the step is in.
    Optional<Entry> mark(Step step, Mark mark, String about) {
        var all = named(step.number(), mark.field(about));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()).filter(e -> e.round() == round(step));
    }

    /// How many entries the step has under that name.
    int count(Step step, String field) {
        return named(step.number(), field).size();
    }

    int round(Step step) {
        return round(step.number());
    }

    /// Counted from 1; each repetition begins a new one.
    private int round(int step) {
        return 1 + named(step, Mark.REPETITION.field("")).size();
    }

    String part(Step step) {
        return part(step, round(step));
    }

    private static String part(Step step, int round) {
        return round == 1 ? step.part() : step.part() + "-round-" + round;
    }

    /// The signatures of all rounds of the step.
    Stream<Signed> signatures(Step step) {
        return IntStream.rangeClosed(1, round(step))
                .mapToObj(round -> part(part(step, round)))
                .flatMap(List::stream);
    }

    /// Who recorded in the step or signed it as performed.
    Set<String> performers(Step step) {
        return Stream.concat(
                        entries(step).map(Entry::actor),
                        signatures(step)
                                .filter(s -> s.meaning() == Meaning.PERFORMED)
                                .map(Signed::signer))
                .collect(Collectors.toSet());
    }

    /// When it happened: as written on the paper it was transcribed from, else when it was recorded.
    static Instant when(Entry entry) {
        var written = entry.paper();
        return written == null ? entry.at() : written.at();
    }

    /// What was recorded in the fields of the step in the round it is in.
    private Stream<Entry> now(Step step) {
        int round = round(step);
        return entries(step).filter(e -> e.round() == round);
    }

    /// When the step was begun in the round it is in; null before.
    @Nullable
    Instant begun(Step step) {
        return now(step).map(Pages::when).min(Instant::compareTo).orElse(null);
    }

    /// When the step was done in the round it is in: the last of its fields to be answered first, and of its first
    /// signatures. A later correction moves nothing.
    @Nullable
    Instant done(Step step) {
        var answered = now(step)
                .filter(e -> e.verdict().answers())
                .collect(Collectors.toMap(Entry::field, Pages::when, Pages::earlier));
        var signed = part(part(step)).stream().collect(Collectors.toMap(Signed::meaning, Signed::at, Pages::earlier));
        return Stream.concat(answered.values().stream(), signed.values().stream())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
