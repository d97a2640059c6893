package eu.officina.prescriptions;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.Wristband;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient as this site's cell-therapy unit knows them: a pseudonym and the number on the wristband.
///
/// @rule PR-01
/// @rule PR-02
@Entity
@Table(name = "patient")
public class Patient extends Owned {
    private String pseudonym;
    private String gsrn;

    /// Which of the bands counts; null while none was replaced and the first bore no number.
    private @Nullable String srin;

    @Column(name = "band_since")
    private @Nullable Instant bandSince;

    protected Patient() {}

    Patient(UUID id, String pseudonym, Wristband band) {
        super(id);
        this.pseudonym = pseudonym;
        this.gsrn = band.patient().digits();
        this.srin = band.srin();
    }

    public UUID id() {
        return key();
    }

    public String pseudonym() {
        return pseudonym;
    }

    /// Whether it is the patient's wristband.
    ///
    /// - **Refuses** [PrescriptionRefusal#WRISTBAND_REPLACED]: one that was the patient's, and counts no more.
    ///
    /// @rule PR-02
    public boolean wears(Wristband band) {
        if (!gsrn.equals(band.patient().digits())) return false;
        var number = band.srin();
        if (srin == null || srin.equals(number)) return true;
        throw new Refusal(
                number != null && newer(number)
                        ? PrescriptionRefusal.WRISTBAND_NOT_ENTERED
                        : PrescriptionRefusal.WRISTBAND_REPLACED);
    }

    /// Whether it was the patient's wristband then: what a tablet tells later may be of the one before.
    public boolean wore(Wristband band, Instant then) {
        boolean before = bandSince != null && then.isBefore(bandSince);
        return before ? gsrn.equals(band.patient().digits()) : wears(band);
    }

    private boolean newer(String number) {
        return srin == null || Long.parseLong(number) > Long.parseLong(srin);
    }

    /// From now on only the new one counts.
    void replace(Wristband band, Instant now) {
        var number = band.srin();
        if (number == null) throw new Refusal(PrescriptionRefusal.WRISTBAND_WITHOUT_NUMBER);
        if (!newer(number)) throw new Refusal(PrescriptionRefusal.WRISTBAND_NOT_NEW, srin);
        srin = number;
        bandSince = now;
    }

    @Nullable
    String srin() {
        return srin;
    }

    /// A scanned wristband.
    static Wristband wristband(String scanned) {
        if (Scan.parse(scanned).identifier() instanceof Wristband band) return band;
        throw new Refusal(PrescriptionRefusal.NOT_A_WRISTBAND);
    }
}
