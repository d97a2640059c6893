package eu.officina.prescriptions;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Gsrn;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.Wristband;
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

    /// The number on a scanned wristband.
    static Gsrn wristband(String scanned) {
        if (Scan.parse(scanned).identifier() instanceof Wristband band) return band.patient();
        throw new Refusal(PrescriptionRefusal.NOT_A_WRISTBAND);
    }
}
