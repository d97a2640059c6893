package eu.officina.batchrecords;

import eu.officina.boundary.Hash;
import eu.officina.masterrecords.Calculation;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Reading;
import eu.officina.masterrecords.Step;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The batch record as it stands: the master record's steps with the entries and signatures that answer them.
///
/// - **Shape** computed, never stored; immutable. A step that is repeated is answered by the entries of its last round.
///
/// @rule BR-07
/// @rule BR-10
/// @rule BR-12
public class Sheet {
    private final Master master;
    private final BigDecimal weight;
    private final Pages pages;
    private final Course course = new Course(this);
    private final int done;
    private int open;

    /// @param done steps that are known to be done; the course is looked at from the next one on
    Sheet(Master master, BigDecimal weight, Source source, int done) {
        this.master = master;
        this.weight = weight;
        this.pages = new Pages(master, source);
        this.done = done;
        if (done == 0) pages.whole();
    }

    Sheet(Master master, BigDecimal weight, List<Entry> entries, List<Signed> signatures) {
        this(master, weight, new Source.Read(entries, signatures), 0);
    }

    /// Where a step stands.
    public enum StepState {
        WAITING,
        OPEN,
        TO_SIGN,
        TO_VERIFY,
        DONE,
        /// Kept for a case that did not happen.
        SKIPPED;

        boolean over() {
            return this == DONE || this == SKIPPED;
        }
    }

    public Master master() {
        return master;
    }

    Pages pages() {
        return pages;
    }

    public Optional<Entry> current(String field) {
        return pages.current(field);
    }

    /// Every entry of a field, the oldest first, those of earlier rounds too.
    public List<Entry> history(String field) {
        return pages.history(field);
    }

    public Stream<Signed> signatures(Step step) {
        return pages.signatures(step);
    }

    /// How its signatures name the step in the round it is in.
    public String part(Step step) {
        return pages.part(step);
    }

    boolean signed(Step step, Meaning meaning) {
        var part = part(step);
        return signatures(step)
                .anyMatch(s -> s.holds() && s.meaning() == meaning && s.part().equals(part));
    }

    /// Whether the field is answered; a calculation only while its inputs are the recorded ones, a hold only by "go
    /// on".
    public boolean answered(Field field) {
        var entry = current(field.key()).orElse(null);
        if (entry == null || !entry.verdict().answers()) return false;
        if (field.kind() == Field.Kind.HOLD) return entry.verdict() == Verdict.MET;
        return field.kind() != Field.Kind.CALC || entry.verdict() == Verdict.ABSENT || !stale(field, entry);
    }

    private boolean stale(Field field, Entry entry) {
        return Calculating.inputs(field, this)
                .map(inputs -> !inputs.equals(Calculation.unsigned(entry.detail())))
                .orElse(true);
    }

    public List<Field> unanswered(Step step) {
        return step.fields().stream().filter(f -> !answered(f)).toList();
    }

    /// The fields of the step that are out of limits and wait for a choice that the master record allows.
    public List<Field> breaches(Step step) {
        return course.breaches(step);
    }

    /// What was decided about the field's value as it stands.
    Optional<OnFail> decision(Step step, Field field) {
        return course.decision(step, field);
    }

    public StepState state(Step step) {
        return step.number() > openStep() && !step.anyTime() ? StepState.WAITING : course.own(step);
    }

    /// The first step that is not done; one past the last when all are.
    public int openStep() {
        if (open == 0) {
            open = 1
                    + done
                    + (int) master.steps().stream()
                            .skip(done)
                            .takeWhile(s -> course.own(s).over())
                            .count();
        }
        return open;
    }

    public boolean complete() {
        return openStep() > master.steps().size();
    }

    /// Everybody who recorded or signed as performer or verifier.
    public boolean tookPart(String subject) {
        return pages.entries().anyMatch(e -> e.actor().equals(subject))
                || pages.signatures()
                        .anyMatch(
                                s -> s.part().startsWith("step-") && s.signer().equals(subject));
    }

    boolean tookPart(Step step, String subject) {
        return pages.performers(step).contains(subject);
    }

    /// The number recorded under that key, for calculations; `weight` is the patient's in kg.
    Optional<BigDecimal> number(String key) {
        if (key.equals("weight")) return Optional.of(weight);
        return current(key)
                .filter(e -> e.verdict().taken()
                        && Calculating.numeric(master.placed(key).field().kind()))
                .map(e -> Reading.of(e.value(), null))
                .filter(r -> r.sign().isEmpty()) // "> 95" is no number to compute with
                .map(Reading::number);
    }

    /// Everything that was recorded, as one hash: a review binds it.
    public Hash content() {
        return Hash.of(pages.entries().map(e -> e.content().hex()).collect(Collectors.joining("\n")));
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

    boolean has(Field field, Verdict verdict) {
        return current(field.key()).filter(e -> e.verdict() == verdict).isPresent();
    }
}
