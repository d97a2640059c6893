package eu.officina.traceability;

import eu.officina.boundary.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/// One thing in the genealogy: a donation, a lot, a device, a batch, a bag, a patient. Its id is the thing's own.
@Entity
@Table(name = "trace_node")
public class Node extends Owned {
    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String note;

    /// What it is; from left to right in the drawing.
    public enum Kind {
        DONATION,
        LOT,
        EQUIPMENT,
        BATCH,
        UNIT,
        PATIENT
    }

    protected Node() {}

    Node(UUID id, Kind kind, String name, String note) {
        super(id);
        this.kind = kind;
        this.name = name;
        this.note = note;
    }

    Tracing.Thing thing() {
        return new Tracing.Thing(key(), kind, name, note);
    }
}
