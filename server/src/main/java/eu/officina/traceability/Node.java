package eu.officina.traceability;

import eu.officina.boundary.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// One thing in the genealogy: a donation, a lot, a device, a person who worked, a place, a room, a batch, a bag, a
/// patient. Its id is
/// the thing's own; `code` what its scan says, see [Codes].
@Entity
@Table(name = "trace_node")
public class Node extends Owned {
    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String note;
    private @Nullable String code;

    /// What it is; from left to right in the drawing.
    public enum Kind {
        DONATION,
        LOT,
        EQUIPMENT,
        PERSON,
        PLACE,
        /// Where it was made.
        ROOM,
        BATCH,
        UNIT,
        PATIENT
    }

    protected Node() {}

    Node(Tracing.Thing thing, @Nullable String code) {
        super(thing.id());
        this.kind = thing.kind();
        this.name = thing.name();
        this.note = thing.note();
        this.code = code;
    }

    Tracing.Thing thing() {
        return new Tracing.Thing(key(), kind, name, note);
    }
}
