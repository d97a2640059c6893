package eu.officina.vigilance;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.labels.Retention;
import eu.officina.rulepacks.RulePack;
import eu.officina.rulepacks.RulePacks;
import eu.officina.traceability.UnitState;
import eu.officina.traceability.Units;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reporting a reaction and assessing it.
///
/// @rule VI-01
/// @rule VI-02
/// @rule VI-04
@UseCase
public class Vigilance {
    private static final int ALWAYS_SERIOUS = 3;
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Inject
    Cases cases;

    @Inject
    Units units;

    @Inject
    Batches batches;

    @Inject
    Retention retention;

    @Inject
    RulePacks packs;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    Event<CaseChanged> changed;

    /// The criteria of seriousness (ICH E2A).
    public enum Seriousness {
        DEATH,
        LIFE_THREATENING,
        HOSPITALISATION,
        DISABILITY,
        CONGENITAL_ANOMALY,
        MEDICALLY_IMPORTANT
    }

    /// What the nurse or physician reports.
    public record Report(
            @NotNull UUID unit,
            @NotBlank @Size(max = 250) String reaction,
            @NotNull @Valid CytokineRelease crs,
            @NotNull Instant onset,
            @NotNull Set<Seriousness> seriousness) {

        boolean serious() {
            return !seriousnessInWords().isEmpty();
        }

        String seriousnessInWords() {
            var all = new TreeSet<>(seriousness.stream().map(Enum::name).toList());
            if (crs.grade() >= ALWAYS_SERIOUS) all.add(Seriousness.MEDICALLY_IMPORTANT.name());
            return String.join(", ", all);
        }
    }

    /// What the case gets from the house: its number, the moment of awareness, the rules that count.
    record Numbered(String number, Instant aware, RulePack pack) {}

    /// A physician's judgement whether the product caused it.
    public record Assessment(SafetyCase.@NotNull Causality causality) {}

    /// What was told of the reaction.
    public record Told(
            String reaction, int grade, String findings, Instant onset, String seriousness, String reporter) {}

    /// Day 0, the deadline, the days that count, and the rule pack that computed it, with its source.
    public record Clocked(Instant awareAt, Instant due, int days, String rulePack, String source) {}

    /// One case as people see it; kept as long as the record of its batch.
    public record Case(
            UUID id,
            String number,
            UUID batch,
            String batchNumber,
            String unit,
            String patient,
            Told told,
            Clocked clock,
            SafetyCase.@Nullable Causality causality,
            @Nullable String causalityBy,
            SafetyCase.State state,
            @Nullable LocalDate keptUntil) {}

    @Allowed({Role.NURSE, Role.PHYSICIAN, Role.PHARMACOVIGILANCE})
    public UUID report(@Valid @NotNull Report report) {
        return receipts.once(report, id -> open(id, report));
    }

    private void open(UUID id, Report report) {
        var now = clock.instant();
        if (report.onset().isAfter(now.plusSeconds(300))) throw new Refusal(VigilanceRefusal.FUTURE);
        var unit = units.get(report.unit());
        if (unit.state() != UnitState.ADMINISTERED) throw new Refusal(VigilanceRefusal.NOT_GIVEN);
        expectAfter(unit.listed().givenAt(), report.onset());
        var today = LocalDate.ofInstant(now, caller.place().zone());
        var regime = batches.record(unit.batchId()).regime();
        var pack = packs.in(caller.place().country(), regime, today);
        receipts.inTurn("case");
        var number = "AE-%d-%03d".formatted(today.getYear(), cases.count() + 1);
        var opened = new SafetyCase(id, unit, report, caller.person(), new Numbered(number, now, pack));
        cases.add(opened);
        acts.fire(Act.of("case.opened", "safety-case", unit.batchId())
                .set(number, report.reaction() + ", grade " + opened.grade())
                .set("seriousness", report.seriousnessInWords())
                .set("due", opened.due() + " by " + pack.id()));
        announce(opened);
    }

    private void expectAfter(@Nullable Instant given, Instant onset) {
        if (given == null || !onset.isBefore(given.truncatedTo(ChronoUnit.MINUTES))) return;
        var local = given.atZone(caller.place().zone());
        throw new Refusal(VigilanceRefusal.BEFORE_THE_BAG, local.toLocalDate() + " " + local.format(HOUR_AND_MINUTE));
    }

    @Allowed({Role.PHYSICIAN, Role.PHARMACOVIGILANCE})
    public void assess(UUID id, @Valid @NotNull Assessment asked) {
        var found = cases.get(id);
        found.assess(asked.causality(), caller.person());
        acts.fire(Act.of("case.assessed", "safety-case", found.batchId())
                .change(found.number() + " causality", null, asked.causality()));
        announce(found);
    }

    private void announce(SafetyCase c) {
        changed.fire(new CaseChanged(
                c.id(),
                c.number(),
                c.batchId(),
                c.grade(),
                c.serious(),
                c.due(),
                c.state().name()));
    }

    @Reads
    @Allowed
    public List<Case> list() {
        return cases.all().stream().map(this::seen).toList();
    }

    @Reads
    @Allowed
    public Case get(UUID id) {
        return seen(cases.get(id));
    }

    private Case seen(SafetyCase c) {
        var pack = packs.named(c.rulePack());
        var kept = retention.of(c.batchId()).orElse(null);
        return c.seen(batches.identity(c.batchId()), units.get(c.unitId()).name(), pack, kept);
    }
}
