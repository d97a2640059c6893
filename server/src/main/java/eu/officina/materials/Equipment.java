package eu.officina.materials;

import eu.officina.boundary.Owned;
import eu.officina.boundary.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One device, with its qualification, its calibration and whether it was cleaned.
///
/// - **Shape** `code` as on its label: the GS1 asset number (GIAI) or the hospital's own; CLEAN until a batch uses it,
///   USED until it is cleaned; QUALIFIED until it is taken out of use, and again when it is requalified.
/// - **Units** dates are the last day on which it holds.
/// - **Refuses** [MaterialRefusal#EQUIPMENT_WRONG_TYPE], [MaterialRefusal#EQUIPMENT_OUT_OF_USE],
///   [MaterialRefusal#EQUIPMENT_NOT_QUALIFIED], [MaterialRefusal#EQUIPMENT_NOT_CALIBRATED],
///   [MaterialRefusal#EQUIPMENT_NOT_CLEAN], [MaterialRefusal#CLEAN_ALREADY], [MaterialRefusal#OUT_OF_USE_ALREADY],
///   [MaterialRefusal#DATE_PASSED].
///
/// @rule MA-02
/// @rule MA-03
/// @rule MA-04
@Entity
@Table(name = "equipment")
public class Equipment extends Owned {
    private String code;
    private String name;
    private String type;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_reason")
    private @Nullable String reason;

    @Column(name = "qualified_until")
    private LocalDate qualifiedUntil;

    @Column(name = "calibrated_until")
    private LocalDate calibratedUntil;

    @Enumerated(EnumType.STRING)
    private Cleaning cleaning;

    @Column(name = "used_by")
    private @Nullable UUID usedBy;

    @Column(name = "used_in")
    private @Nullable String usedIn;

    /// Whether it may be used.
    public enum State {
        QUALIFIED,
        OUT_OF_USE
    }

    /// Whether something of another batch may still be on it.
    public enum Cleaning {
        CLEAN,
        USED
    }

    protected Equipment() {}

    Equipment(UUID id, DeviceCare.NewEquipment asked) {
        super(id);
        this.code = asked.code();
        this.name = asked.name();
        this.type = asked.type();
        this.state = State.QUALIFIED;
        this.qualifiedUntil = asked.qualifiedUntil();
        this.calibratedUntil = asked.calibratedUntil();
        this.cleaning = Cleaning.CLEAN;
    }

    /// @param batch the batch that is about to use it: again in the same batch it needs no cleaning
    void expectUsable(String neededType, UUID batch, LocalDate today) {
        if (!type.equals(neededType)) throw new Refusal(MaterialRefusal.EQUIPMENT_WRONG_TYPE, name, neededType);
        if (state != State.QUALIFIED) throw new Refusal(MaterialRefusal.EQUIPMENT_OUT_OF_USE, name, reason);
        if (qualifiedUntil.isBefore(today)) {
            throw new Refusal(MaterialRefusal.EQUIPMENT_NOT_QUALIFIED, name, qualifiedUntil);
        }
        if (calibratedUntil.isBefore(today)) {
            throw new Refusal(MaterialRefusal.EQUIPMENT_NOT_CALIBRATED, name, calibratedUntil);
        }
        if (cleaning == Cleaning.USED && !batch.equals(usedBy)) {
            throw new Refusal(MaterialRefusal.EQUIPMENT_NOT_CLEAN, name, usedIn);
        }
    }

    void use(UUID batch, String number) {
        cleaning = Cleaning.USED;
        usedBy = batch;
        usedIn = number;
    }

    void clean() {
        if (cleaning == Cleaning.CLEAN) throw new Refusal(MaterialRefusal.CLEAN_ALREADY, name);
        cleaning = Cleaning.CLEAN;
    }

    void takeOutOfUse(String why) {
        if (state == State.OUT_OF_USE) throw new Refusal(MaterialRefusal.OUT_OF_USE_ALREADY, name, reason);
        state = State.OUT_OF_USE;
        reason = why;
    }

    /// Brings it back into use, or lets it be used longer.
    void requalify(LocalDate until, LocalDate today) {
        expectAhead(until, today);
        state = State.QUALIFIED;
        reason = null;
        qualifiedUntil = until;
    }

    void recalibrate(LocalDate until, LocalDate today) {
        expectAhead(until, today);
        calibratedUntil = until;
    }

    private static void expectAhead(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) throw new Refusal(MaterialRefusal.DATE_PASSED, until);
    }

    public UUID id() {
        return key();
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public LocalDate calibratedUntil() {
        return calibratedUntil;
    }

    DeviceCare.Device listed() {
        return new DeviceCare.Device(
                key(), code, name, type, state, reason, qualifiedUntil, calibratedUntil, cleaning, usedIn);
    }
}
