package eu.officina.epcis;

import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/// One thing that an event names, to find the event by it.
@Entity
@Table(name = "epcis_thing")
public class EpcisThing extends Owned {
    @Column(name = "event_id")
    private UUID event;

    private String role;
    private String epc;

    protected EpcisThing() {}

    EpcisThing(UUID id, UUID event, EventReading.Epc epc) {
        super(id);
        this.event = event;
        this.role = epc.role();
        this.epc = epc.epc();
    }
}
