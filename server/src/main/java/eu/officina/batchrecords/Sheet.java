package eu.officina.batchrecords;

import eu.officina.boundary.Hash;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Reading;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The batch record as it stands: the master record's steps with the entries and signatures that answer them.
///
/// - **Shape** computed, never stored; immutable.
///
/// @rule BR-07
/// @rule BR-10
/// @rule BR-12
public class Sheet {
    private final Master master;
    private final List<Entry> entries;
    private final List<Signed> signatures;
    private final BigDecimal weight;
    private final Map<String, Entry> current = new LinkedHashMap<>();

    Sheet(Master master, BigDecimal weight, List<Entry> entries, List<Signed> signatures) {
        this.master = master;
        this.weight = weight;
        this.entries = List.copyOf(entries);
        this.signatures = List.copyOf(signatures);
        entries.forEach(e -> current.merge(e.field(), e, (a, b) -> a.revision() > b.revision() ? a : b));
    }

    /// Where a step stands.
    public enum StepState {
        WAITING,
        OPEN,
        TO_SIGN,
        TO_VERIFY,
        DONE
    }

    public Master master() {
        return master;
    }

    public Optional<Entry> current(String field) {
        return Optional.ofNullable(current.get(field));
    }

    /// Every entry of a field, the oldest first.
    public List<Entry> history(String field) {
        return entries.stream().filter(e -> e.field().equals(field)).toList();
    }

    public Stream<Signed> signatures(Step step) {
        return signatures.stream().filter(s -> s.part().equals(step.part()));
    }

    boolean signed(Step step, Meaning meaning) {
        return signatures(step).anyMatch(s -> s.holds() && s.meaning() == meaning);
    }

    /// Whether the field is answered; a calculation only while its inputs are the recorded ones.
    public boolean answered(Field field) {
        var entry = current.get(field.key());
        if (entry == null || !entry.verdict().answers()) return false;
        return field.kind() != Field.Kind.CALC || entry.verdict() == Verdict.ABSENT || !stale(field, entry);
    }

    private boolean stale(Field field, Entry entry) {
        return Calculating.inputs(field, numbers())
                .map(inputs -> !inputs.equals(Calculation.unsigned(entry.detail())))
                .orElse(true);
    }

    public List<Field> unanswered(Step step) {
        return step.fields().stream().filter(f -> !answered(f)).toList();
    }

    public StepState state(Step step) {
        var open = openStep();
        if (step.number() > open) return StepState.WAITING;
        return own(step);
    }

    private StepState own(Step step) {
        if (!unanswered(step).isEmpty()) return StepState.OPEN;
        if (step.signedBy() == Step.SignedBy.NOBODY) return StepState.DONE;
        if (!signed(step, Meaning.PERFORMED)) return StepState.TO_SIGN;
        var verifies = step.signedBy() == Step.SignedBy.PERFORMER_AND_VERIFIER;
        return verifies && !signed(step, Meaning.VERIFIED) ? StepState.TO_VERIFY : StepState.DONE;
    }

    /// The first step that is not done; one past the last when all are.
    public int openStep() {
        return 1
                + (int) master.steps().stream()
                        .takeWhile(s -> own(s) == StepState.DONE)
                        .count();
    }

    public boolean complete() {
        return openStep() > master.steps().size();
    }

    /// Everybody who recorded or signed as performer or verifier.
    public boolean tookPart(String subject) {
        return entries.stream().anyMatch(e -> e.actor().equals(subject))
                || signatures.stream()
                        .anyMatch(
                                s -> s.part().startsWith("step-") && s.signer().equals(subject));
    }

    boolean tookPart(Step step, String subject) {
        return performers(step).contains(subject);
    }

    /// Who recorded in the step or signed it as performed.
    Set<String> performers(Step step) {
        return Stream.concat(
                        entries.stream().filter(e -> e.step() == step.number()).map(Entry::actor),
                        signatures(step)
                                .filter(s -> s.meaning() == Meaning.PERFORMED)
                                .map(Signed::signer))
                .collect(Collectors.toSet());
    }

    /// The recorded numbers by field, for calculations; `weight` is the patient's in kg.
    Map<String, BigDecimal> numbers() {
        var numbers = new HashMap<String, BigDecimal>();
        numbers.put("weight", weight);
        master.fields()
                .filter(p -> numeric(p.field().kind()))
                .forEach(p -> current(p.field().key())
                        .filter(e -> e.verdict() == Verdict.MET || e.verdict() == Verdict.OUT)
                        .ifPresent(e -> numbers.put(
                                p.field().key(), Reading.of(e.value(), null).number())));
        return numbers;
    }

    private static boolean numeric(Field.Kind kind) {
        return kind == Field.Kind.VALUE || kind == Field.Kind.CALC || kind.byLabels();
    }

    /// Everything that was recorded, as one hash: a review binds it.
    public Hash content() {
        return Hash.of(entries.stream().map(e -> e.content().hex()).collect(Collectors.joining("\n")));
    }

    /// The release results that are still to come.
    public List<Field> pending() {
        return release().filter(f -> has(f, Verdict.PENDING)).toList();
    }

    /// The release results outside the specification.
    public List<Field> outOfSpecification() {
        return release().filter(f -> has(f, Verdict.OUT)).toList();
    }

    private Stream<Field> release() {
        return master.specification().stream().map(Master.Placed::field);
    }

    private boolean has(Field field, Verdict verdict) {
        return current(field.key()).filter(e -> e.verdict() == verdict).isPresent();
    }
}
