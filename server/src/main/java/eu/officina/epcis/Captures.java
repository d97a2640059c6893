package eu.officina.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Json;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the events that were sent.
///
/// @rule EP-03
@UseCase
public class Captures {
    @Inject
    EpcisRows rows;

    @Inject
    Caller caller;

    /// A partner knows its own captures only.
    ///
    /// @rule EP-08
    @Reads
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA, Role.QP, Role.ADMINISTRATOR, Role.VISITOR, Role.PARTNER})
    public Capturing.Job job(UUID id) {
        var job = rows.job(id);
        if (only() != null && !job.of(caller.person())) throw new Refusal(EpcisRefusal.NO_SUCH_CAPTURE);
        return job.job(verdicts(job));
    }

    @Reads
    @Allowed({Role.OPERATOR, Role.NURSE, Role.QC, Role.QA, Role.QP, Role.ADMINISTRATOR, Role.VISITOR, Role.PARTNER})
    public List<Capturing.Job> jobs() {
        return rows.jobs(only(), 100).stream()
                .map(job -> job.job(verdicts(job)))
                .toList();
    }

    private @Nullable String only() {
        return caller.is(Role.PARTNER) ? caller.person().subject() : null;
    }

    private static List<Capturing.Verdict> verdicts(CaptureJob job) {
        try {
            return Json.MAPPER.readValue(job.verdicts(), new TypeReference<List<Capturing.Verdict>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
