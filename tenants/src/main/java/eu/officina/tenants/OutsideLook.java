package eu.officina.tenants;

import eu.officina.boundary.Owned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One look from outside into this site: who, for which overseer, at what, when.
///
/// @rule TE-03
@Entity
@Table(name = "outside_look")
public class OutsideLook extends Owned {
    private Instant at;
    private String overseer;
    private String person;
    private String what;

    protected OutsideLook() {}

    OutsideLook(UUID id, Instant at, String overseer, String person, String what) {
        super(id);
        this.at = at;
        this.overseer = overseer;
        this.person = person;
        this.what = what;
    }
}
