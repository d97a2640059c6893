package eu.officina.monitoring;

import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.EmSample;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sample of the environment: a plate, a volume of air, a glove print.
///
/// - **Shape** OPENED (a settle plate) → CLOSED → READ; REPLACED when its entry was corrected before it was read. Site,
///   grade and limits are those of the moment it was taken.
/// - **Units** as [Limits].
/// - **Refuses** [MonitoringRefusal#SAMPLE_NOT_OPEN], [MonitoringRefusal#SAMPLE_STILL_OPEN],
///   [MonitoringRefusal#SAMPLE_REPLACED], [MonitoringRefusal#INCUBATION_RUNS], [MonitoringRefusal#NOTHING_TO_ASSESS].
///
/// @rule EM-01
/// @rule EM-02
/// @rule EM-05
@Entity
@Table(name = "em_sample")
public class Sample extends TakenInBatch {
    private String label;

    @Enumerated(EnumType.STRING)
    private EmSample.Type type;

    @Embedded
    private Columns.StandsAt standsAt;

    private String operator;

    @Column(name = "operator_name")
    private String operatorName;

    @Embedded
    private Columns.Exposure exposure;

    @Embedded
    private Columns.Limited limits;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Limits.@Nullable Level level;

    private @Nullable String assessment;

    @Column(name = "assessed_by")
    private @Nullable String assessedBy;

    /// How far it is.
    public enum State {
        OPENED,
        CLOSED,
        READ,
        REPLACED
    }

    /// The batch it was taken in, and the field of the record that asked for it.
    public record InBatch(UUID batch, String number, int step, String field) {}

    /// Label, kind, and from when to when it was exposed (null: it still is).
    record Taken(
            String label,
            EmSample.Type type,
            Instant opened,
            @Nullable Instant closed) {}

    protected Sample() {}

    Sample(UUID id, Taken taken, SamplingSite at, Limits limits, Person by) {
        super(id);
        this.label = taken.label();
        this.type = taken.type();
        this.standsAt = new Columns.StandsAt(at);
        this.exposure = new Columns.Exposure(taken.opened(), taken.closed());
        this.state = taken.closed() == null ? State.OPENED : State.CLOSED;
        this.operator = by.subject();
        this.operatorName = by.name();
        this.limits = new Columns.Limited(limits);
    }

    void close(Instant now) {
        if (state != State.OPENED) throw new Refusal(MonitoringRefusal.SAMPLE_NOT_OPEN, label);
        state = State.CLOSED;
        exposure.end(now);
    }

    boolean late() {
        return type.exposed() && exposure.length().compareTo(Annex.longestExposure()) > 0;
    }

    /// What a count means now; refused while it can't be told yet.
    Limits.Level judge(int count, @Nullable Integer large, Instant now) {
        if (state == State.OPENED) throw new Refusal(MonitoringRefusal.SAMPLE_STILL_OPEN, label);
        if (state == State.REPLACED) throw new Refusal(MonitoringRefusal.SAMPLE_REPLACED, label);
        var found = limits.limits().judge(count, large);
        var due = times().readDue();
        if (due != null && now.isBefore(due) && found != Limits.Level.ACTION) {
            throw new Refusal(MonitoringRefusal.INCUBATION_RUNS, label, due.truncatedTo(ChronoUnit.MINUTES));
        }
        return found;
    }

    /// A new reading asks for a new assessment.
    void read(Limits.Level found) {
        state = State.READ;
        level = found;
        assessment = null;
        assessedBy = null;
    }

    void replace() {
        if (state == State.READ) throw new Refusal(MonitoringRefusal.READ_ALREADY_IN_RECORD, label);
        state = State.REPLACED;
    }

    /// Over alert, and whatever of an excursion no deviation of a batch stands for.
    boolean waitsForAssessment() {
        if (state != State.READ || assessment != null) return false;
        return level == Limits.Level.ALERT || (inBatch() == null && (level == Limits.Level.ACTION || late()));
    }

    void assess(String words, Person by) {
        if (!waitsForAssessment()) throw new Refusal(MonitoringRefusal.NOTHING_TO_ASSESS, label);
        assessment = words;
        assessedBy = by.name();
    }

    boolean at(EmSample.Placed placed) {
        return label.equals(placed.label()) && standsAt.where().site().equals(placed.site());
    }

    UUID id() {
        return key();
    }

    String label() {
        return label;
    }

    EmSample.Type type() {
        return type;
    }

    State state() {
        return state;
    }

    Limits.@Nullable Level level() {
        return level;
    }

    private SampleView.Times times() {
        return exposure.times(limits.limits().incubationDays());
    }

    SampleView view(List<SampleView.Found> readings) {
        return new SampleView(
                key(),
                label,
                type,
                standsAt.where(),
                inBatch(),
                operator,
                operatorName,
                times(),
                late(),
                limits.limits(),
                state,
                level,
                readings,
                new SampleView.Assessment(waitsForAssessment(), assessment, assessedBy));
    }
}
