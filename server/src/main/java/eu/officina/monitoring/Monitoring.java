package eu.officina.monitoring;

import eu.officina.batchrecords.Batches;
import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.EmSample;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Samples are taken, closed, read days later, and assessed.
///
/// @rule EM-01
/// @rule EM-02
/// @rule EM-05
/// @rule EM-07
@UseCase
public class Monitoring {
    @Inject
    MonitoringRows rows;

    @Inject
    SamplingPlan plan;

    @Inject
    Excursions excursions;

    @Inject
    Batches batches;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    Event<SampleRead> read;

    /// A sample of the routine plan, written down afterwards; `closed` only for what is closed by now.
    public record NewSample(
            @NotBlank @Pattern(regexp = "[A-Z0-9-]{1,20}") String label,
            @NotNull EmSample.Type type,
            @NotBlank @Size(max = 20) String site,
            @NotNull Instant opened,
            @Nullable Instant closed) {}

    /// What was found, how it was incubated, and for a correction why; `large` particles of 5 µm and more.
    public record Result(
            @Min(0) @Max(100_000_000) int count,
            @Min(0) @Max(100_000_000) @Nullable Integer large,
            @Size(max = 200) @Nullable String organism,
            @Size(max = 200) @Nullable String incubation,
            @Size(max = 500) @Nullable String reason) {}

    /// What an excursion means, in the words of quality assurance.
    public record Words(@NotBlank @Size(max = 2000) String words) {}

    /// Takes down a sample that no batch asked for.
    @Allowed({Role.OPERATOR, Role.QC})
    public UUID take(@Valid @NotNull NewSample asked) {
        var exposed = asked.type().exposed();
        var closed = exposed ? asked.closed() : asked.opened();
        var now = clock.instant();
        if (asked.opened().isAfter(now)
                || (closed != null && (closed.isAfter(now) || closed.isBefore(asked.opened())))) {
            throw new Refusal(MonitoringRefusal.TIMES_IMPOSSIBLE);
        }
        return receipts.once(
                asked,
                id -> place(
                        id,
                        new Sample.Taken(asked.label(), asked.type(), asked.opened(), closed),
                        plan.named(asked.site()),
                        null));
    }

    /// Registers what a step of a batch placed. Called by the command that recorded the entry.
    void place(UUID id, Sample.Taken taken, SamplingSite site, Sample.@Nullable InBatch in) {
        receipts.inTurn("em-sample");
        if (rows.labelTaken(taken.label())) throw new Refusal(MonitoringRefusal.LABEL_TAKEN, taken.label());
        var day = java.time.LocalDate.ofInstant(taken.opened(), caller.place().zone());
        var sample = new Sample(id, taken, site, plan.limits(site, taken.type(), day), caller.person());
        rows.add(sample);
        if (in != null) {
            rows.flush();
            sample.takenIn(in);
        }
        acts.fire(Act.of("sample.taken", "sample", id)
                .set("label", taken.label())
                .set("site", site.room() + " " + site.code())
                .set("batch", in == null ? null : in.number()));
        excursions.late(sample);
    }

    /// The sample, after its batch: whatever else is found in the batch at the same moment goes first or waits.
    private Sample hold(UUID id) {
        var in = rows.sample(id).inBatch();
        if (in != null) batches.hold(in.batch());
        return rows.hold(id);
    }

    /// The settle plate is covered.
    @Allowed({Role.OPERATOR, Role.QC})
    public void close(UUID id) {
        var sample = hold(id);
        sample.close(clock.instant());
        acts.fire(Act.of("sample.closed", "sample", id)
                .change("state", Sample.State.OPENED, Sample.State.CLOSED)
                .set("label", sample.label()));
        excursions.late(sample);
    }

    /// Records what was found; a sample that was read takes a reason.
    @Allowed(Role.QC)
    public UUID read(UUID id, @Valid @NotNull Result result) {
        return receipts.once(new Sent(id, result), reading -> {
            var sample = hold(id);
            var before = rows.readings(List.of(id)).getOrDefault(id, List.of());
            var level = sample.judge(result.count(), result.large(), clock.instant());
            expectTold(sample, result, level, !before.isEmpty());
            write(reading, sample, result, new Judged(before.size() + 1, level));
        });
    }

    private record Sent(UUID sample, Result result) {}

    private record Judged(int revision, Limits.Level level) {}

    private static void expectTold(Sample sample, Result result, Limits.Level level, boolean again) {
        if (again && blank(result.reason())) throw new Refusal(MonitoringRefusal.READ_BEFORE, sample.label());
        var grows = sample.type().viable();
        if (grows == (result.large() != null)) throw new Refusal(MonitoringRefusal.LARGE_FOR_PARTICLES);
        if (grows && blank(result.incubation())) throw new Refusal(MonitoringRefusal.INCUBATION_UNTOLD);
        if (grows && level == Limits.Level.ACTION && blank(result.organism())) {
            throw new Refusal(MonitoringRefusal.ORGANISM_UNTOLD);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void write(UUID reading, Sample sample, Result result, Judged judged) {
        var id = sample.id();
        var spot = new PlateReading.Spot(id, judged.revision());
        var row = new PlateReading(reading, spot, result, judged.level(), caller.person(), clock.instant());
        var before = sample.level();
        rows.add(row);
        sample.read(judged.level());
        acts.fire(Act.of("sample.read", "sample", id)
                .set("label", sample.label())
                .set("count", row.found().counted())
                .change("level", before, judged.level())
                .because(result.reason())
                .wrote("em_reading", reading, row.told().hash()));
        if (judged.level() == Limits.Level.ACTION && before != Limits.Level.ACTION)
            excursions.over(sample, row.found());
        read.fire(new SampleRead(sample.view(List.of(row.found())), judged.level(), before, clock.instant()));
    }

    /// Quality assurance says what an excursion means that no deviation stands for.
    @Allowed(Role.QA)
    public void assess(UUID id, @Valid @NotNull Words asked) {
        var sample = rows.hold(id);
        sample.assess(asked.words().strip(), caller.person());
        acts.fire(Act.of("sample.assessed", "sample", id)
                .set("label", sample.label())
                .because(asked.words()));
    }
}
