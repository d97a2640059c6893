package eu.officina.custody;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import eu.officina.traceability.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bag went from one person's hands into another's.
///
/// @rule CU-01
@Entity
@Table(name = "hand_over")
class HandOver extends Owned {
    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "batch_id")
    private UUID batchId;

    private String giver;

    @Column(name = "giver_name")
    private String giverName;

    private String receiver;

    @Column(name = "receiver_name")
    private String receiverName;

    private Instant at;
    private String place;

    @Enumerated(EnumType.STRING)
    private Condition condition;

    private @Nullable String logger;
    private @Nullable String remark;

    protected HandOver() {}

    HandOver(UUID id, Unit unit, HandingOver.Asked asked, Person giver, Person receiver, Instant now) {
        super(id);
        this.unitId = unit.id();
        this.batchId = unit.batchId();
        this.giver = giver.subject();
        this.giverName = giver.name();
        this.receiver = receiver.subject();
        this.receiverName = receiver.name();
        this.at = now;
        this.place = asked.place().strip();
        this.condition = asked.condition();
        this.logger = asked.logger();
        this.remark = asked.remark();
    }

    HandingOver.Listed listed() {
        return new HandingOver.Listed(unitId, giverName, receiverName, at, place, condition, logger, remark);
    }
}
