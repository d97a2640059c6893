package eu.officina.storage;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.boundary.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bag in a position, from when it was put there until it was taken out (null: it is there).
///
/// @rule ST-01
/// @rule ST-02
@Entity
@Table(name = "storage_stay")
class StorageStay extends Owned {
    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "box_id")
    private UUID boxId;

    private String position;
    private Instant since;

    @Column(name = "put_by")
    private String putBy;

    private @Nullable Instant until;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    private @Nullable String reason;

    protected StorageStay() {}

    StorageStay(UUID unit, StoragePlace box, String position, Person who, Instant now) {
        super(Uuid7.next());
        this.unitId = unit;
        this.boxId = box.id();
        this.position = position;
        this.since = now;
        this.putBy = who.name();
    }

    void end(String why, Person who, Instant now) {
        until = now;
        takenBy = who.name();
        reason = why;
    }

    UUID unitId() {
        return unitId;
    }

    UUID boxId() {
        return boxId;
    }

    String position() {
        return position;
    }

    Instant since() {
        return since;
    }

    String putBy() {
        return putBy;
    }

    @Nullable
    Instant until() {
        return until;
    }

    @Nullable
    String takenBy() {
        return takenBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
