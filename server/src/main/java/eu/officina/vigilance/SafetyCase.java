package eu.officina.vigilance;

import eu.officina.batchrecords.BatchViews;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.rulepacks.RulePack;
import eu.officina.traceability.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One adverse event after an administration.
///
/// - **Shape** day 0 is the day of awareness; the rule pack that computed the deadline stands beside it.
/// - **Refuses** [VigilanceRefusal#ASSESSED].
///
/// @rule VI-01
/// @rule VI-02
@Entity
@Table(name = "safety_case")
public class SafetyCase extends Owned {
    private String number;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "batch_id")
    private UUID batchId;

    @Column(name = "patient_id")
    private UUID patientId;

    private String reaction;
    private int grade;
    private String findings;
    private Instant onset;
    private String seriousness;

    @Enumerated(EnumType.STRING)
    private @Nullable Causality causality;

    @Column(name = "causality_by")
    private @Nullable String causalityBy;

    private String reporter;

    @Column(name = "reporter_name")
    private String reporterName;

    @Column(name = "aware_at")
    private Instant awareAt;

    private Instant due;

    @Column(name = "rule_pack")
    private String rulePack;

    @Enumerated(EnumType.STRING)
    private State state;

    /// Where the case stands.
    public enum State {
        RECEIVED,
        ASSESSED
    }

    /// WHO-UMC's six.
    public enum Causality {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNLIKELY,
        UNCLASSIFIED,
        UNCLASSIFIABLE
    }

    protected SafetyCase() {}

    SafetyCase(UUID id, Unit unit, Vigilance.Report report, Person reporter, Vigilance.Numbered numbered) {
        super(id);
        this.number = numbered.number();
        this.awareAt = numbered.aware();
        this.rulePack = numbered.pack().id();
        this.due = numbered.pack().reportDue(awareAt, report.serious());
        this.unitId = unit.id();
        this.batchId = unit.batchId();
        this.patientId = unit.patientId();
        this.reaction = report.reaction();
        this.grade = report.crs().grade();
        this.findings = report.crs().inWords();
        this.onset = report.onset();
        this.reporter = reporter.subject();
        this.reporterName = reporter.name();
        this.seriousness = report.seriousnessInWords();
        this.state = State.RECEIVED;
    }

    void assess(Causality found, Person by) {
        if (state == State.ASSESSED) throw new Refusal(VigilanceRefusal.ASSESSED);
        causality = found;
        causalityBy = by.name();
        state = State.ASSESSED;
    }

    UUID id() {
        return key();
    }

    UUID batchId() {
        return batchId;
    }

    String number() {
        return number;
    }

    Instant due() {
        return due;
    }

    boolean serious() {
        return !seriousness.isEmpty();
    }

    int grade() {
        return grade;
    }

    State state() {
        return state;
    }

    String rulePack() {
        return rulePack;
    }

    Vigilance.Case seen(BatchViews.Identity batch, String unit, RulePack pack, @Nullable LocalDate kept) {
        var told = new Vigilance.Told(reaction, grade, findings, onset, seriousness, reporterName);
        var clock = new Vigilance.Clocked(awareAt, due, pack.days(serious()), rulePack, pack.source());
        return new Vigilance.Case(
                key(),
                number,
                batchId,
                batch.number(),
                unit,
                batch.patient(),
                told,
                clock,
                causality,
                causalityBy,
                state,
                kept);
    }

    UUID unitId() {
        return unitId;
    }
}
