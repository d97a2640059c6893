package eu.officina.epcis;

import eu.officina.boundary.Json;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document that came in, and what became of each of its events; both are stored in one transaction.
///
/// - **Shape** `verdicts` as JSON, one per event in the document's order.
///
/// @rule EP-02
@Entity
@Table(name = "epcis_capture")
public class CaptureJob extends Owned {
    private Instant at;

    @Column(name = "captured_by")
    private String by;

    private @Nullable String subject;
    private String behaviour;
    private boolean success;
    private String verdicts;

    protected CaptureJob() {}

    CaptureJob(UUID id, Capturing.Behaviour behaviour, Person by, Instant now, List<Capturing.Verdict> told) {
        super(id);
        this.at = now;
        this.by = by.name();
        this.subject = by.subject();
        this.behaviour = behaviour.word();
        this.success = told.stream().allMatch(Capturing.Verdict::accepted);
        this.verdicts = Json.MAPPER.valueToTree(told).toString();
    }

    Capturing.Job job(List<Capturing.Verdict> told) {
        return new Capturing.Job(key(), at, at, false, success, behaviour, told);
    }

    boolean of(Person who) {
        return who.subject().equals(subject);
    }

    String verdicts() {
        return verdicts;
    }
}
