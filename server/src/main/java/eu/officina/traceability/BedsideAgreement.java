package eu.officina.traceability;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// Wristband and bag agreed before somebody at the bed: from then on the bag may have been given, whether or not the
/// tablet's entry has arrived.
///
/// - **Shape** one per bag and person, with the first and the last time.
///
/// @rule TR-06
@Entity
@Table(name = "bedside_agreement")
public class BedsideAgreement extends Owned {
    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "batch_id")
    private UUID batchId;

    private String subject;
    private String name;
    private Instant at;

    @Column(name = "first_at")
    private Instant firstAt;

    protected BedsideAgreement() {}

    BedsideAgreement(UUID id, Unit unit, Person by, Instant now) {
        super(id);
        this.unitId = unit.id();
        this.batchId = unit.batchId();
        this.subject = by.subject();
        this.name = by.name();
        this.at = now;
        this.firstAt = now;
    }

    void again(Instant now) {
        at = now;
    }

    UUID unitId() {
        return unitId;
    }

    String name() {
        return name;
    }

    Instant at() {
        return at;
    }

    Instant firstAt() {
        return firstAt;
    }
}
