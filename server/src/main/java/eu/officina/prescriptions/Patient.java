package eu.officina.prescriptions;

import eu.officina.boundary.Owned;
import eu.officina.identifiers.Gsrn;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/// A patient as this site's cell-therapy unit knows them: a pseudonym and the number on the wristband.
///
/// @rule PR-01
@Entity
@Table(name = "patient")
public class Patient extends Owned {
    private String pseudonym;
    private String gsrn;

    protected Patient() {}

    Patient(UUID id, String pseudonym, Gsrn gsrn) {
        super(id);
        this.pseudonym = pseudonym;
        this.gsrn = gsrn.digits();
    }

    public UUID id() {
        return key();
    }

    public String pseudonym() {
        return pseudonym;
    }

    /// Whether this wristband is the patient's.
    public boolean wears(Gsrn scanned) {
        return gsrn.equals(scanned.digits());
    }
}
