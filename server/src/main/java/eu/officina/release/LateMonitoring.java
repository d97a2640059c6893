package eu.officina.release;

import eu.officina.batchrecords.Batches;
import eu.officina.monitoring.Limits;
import eu.officina.monitoring.SampleRead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A sample of the environment goes over action after its batch was certified: the qualified person is told, in the
/// transaction that recorded the result.
///
/// @rule RE-09
@ApplicationScoped
class LateMonitoring {
    private static final Set<Certification.State> CERTIFIED =
            Set.of(Certification.State.CERTIFIED_STEP1, Certification.State.CERTIFIED_FINAL);

    @Inject
    Certifications certifications;

    @Inject
    Batches batches;

    @Inject
    Notices notices;

    void hear(@Observes SampleRead read) {
        var in = read.sample().in();
        if (in == null || read.level() != Limits.Level.ACTION || read.before() == Limits.Level.ACTION) return;
        if (!certified(in.batch()) || told(in.batch())) return;
        notices.open(batches.record(in.batch()), Notice.Cause.ENVIRONMENT, List.of(Notice.To.QUALIFIED_PERSON));
    }

    private boolean certified(UUID batch) {
        return certifications
                .of(batch)
                .filter(c -> CERTIFIED.contains(c.state()))
                .isPresent();
    }

    private boolean told(UUID batch) {
        return notices.of(batch).stream().anyMatch(n -> n.cause() == Notice.Cause.ENVIRONMENT);
    }
}
