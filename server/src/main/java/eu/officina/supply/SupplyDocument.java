package eu.officina.supply;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The document by which a supply reached a state. Never changed; there is one for each state.
///
/// @rule SU-02
@Entity
@Table(name = "supply_document")
public class SupplyDocument extends Owned {
    @Column(name = "supply_id")
    private UUID supplyId;

    @Enumerated(EnumType.STRING)
    private Supply.State state;

    private String words;
    private Instant at;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    protected SupplyDocument() {}

    SupplyDocument(UUID id, Supply supply, String words, Person by, Instant now) {
        super(id);
        this.supplyId = supply.id();
        this.state = supply.state();
        this.words = words;
        this.at = now;
        this.actor = by.subject();
        this.actorName = by.name();
    }

    Supplies.Document listed() {
        return new Supplies.Document(state, words, actorName, at);
    }
}
