package eu.officina.monitoring;

import eu.officina.batchrecords.EntryRecorded;
import eu.officina.boundary.Act;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.EmSample;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/// A step of a batch placed a sample: it is registered in the transaction of the entry, or the entry is refused.
///
/// @rule EM-01
@ApplicationScoped
class BatchSampling {
    @Inject
    MonitoringRows rows;

    @Inject
    SamplingPlan plan;

    @Inject
    Monitoring monitoring;

    @Inject
    Event<Act> acts;

    @Inject
    Event<BatchSampled> sampled;

    void hear(@Observes EntryRecorded entry) {
        if (entry.field().kind() != Field.Kind.EM_SAMPLE) return;
        var placed = entry.verdict() == Verdict.MET ? EmSample.Placed.of(entry.value()) : null;
        var before = replaced(entry);
        if (placed != null && before.filter(s -> s.at(placed)).isPresent()) return;
        before.ifPresent(s -> replace(s, entry));
        if (placed != null) place(placed, entry);
    }

    /// The sample that this entry takes the place of, in the same round of the step.
    private Optional<Sample> replaced(EntryRecorded entry) {
        return Optional.ofNullable(entry.before())
                .filter(e -> e.verdict() == Verdict.MET)
                .map(e -> EmSample.Placed.of(e.value()))
                .flatMap(p -> rows.labelled(p.label()));
    }

    private void replace(Sample sample, EntryRecorded entry) {
        var was = sample.state();
        sample.replace();
        rows.flush();
        acts.fire(Act.of("sample.replaced", "sample", sample.id())
                .change("state", was, Sample.State.REPLACED)
                .set("label", sample.label())
                .because(entry.reason()));
    }

    private void place(EmSample.Placed placed, EntryRecorded entry) {
        var asked = Objects.requireNonNull(entry.field().sample());
        var site = plan.named(placed.site());
        if (site.grade() != asked.grade()) {
            throw new Refusal(MonitoringRefusal.SITE_OF_OTHER_GRADE, site.code(), site.grade(), asked.grade());
        }
        var closed = asked.type().exposed() ? null : entry.at();
        var batch = entry.batch();
        monitoring.place(
                Uuid7.next(),
                new Sample.Taken(placed.label(), asked.type(), entry.at(), closed),
                site,
                new Sample.InBatch(
                        batch.id(), batch.number(), entry.step(), entry.field().key()));
        sampled.fire(new BatchSampled(batch, entry.step(), site.room(), entry.at()));
    }
}
