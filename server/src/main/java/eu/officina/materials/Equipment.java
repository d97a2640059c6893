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

/// One device, with its qualification.
///
/// - **Shape** `code` as on its label: the GS1 asset number (GIAI) or the hospital's own.
/// - **Refuses** [MaterialRefusal#EQUIPMENT_OUT_OF_USE], [MaterialRefusal#EQUIPMENT_NOT_CALIBRATED],
///   [MaterialRefusal#EQUIPMENT_WRONG_TYPE].
///
/// @rule MA-02
@Entity
@Table(name = "equipment")
public class Equipment extends Owned {
    private String code;
    private String name;
    private String type;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "calibrated_until")
    private LocalDate calibratedUntil;

    /// Whether it may be used.
    public enum State {
        QUALIFIED,
        OUT_OF_USE
    }

    protected Equipment() {}

    Equipment(UUID id, Stock.NewEquipment asked) {
        super(id);
        this.code = asked.code();
        this.name = asked.name();
        this.type = asked.type();
        this.state = State.QUALIFIED;
        this.calibratedUntil = asked.calibratedUntil();
    }

    void expectUsable(String neededType, LocalDate today) {
        if (!type.equals(neededType)) throw new Refusal(MaterialRefusal.EQUIPMENT_WRONG_TYPE, name, neededType);
        if (state != State.QUALIFIED) throw new Refusal(MaterialRefusal.EQUIPMENT_OUT_OF_USE, name);
        if (calibratedUntil.isBefore(today)) {
            throw new Refusal(MaterialRefusal.EQUIPMENT_NOT_CALIBRATED, name, calibratedUntil);
        }
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

    Stock.Device listed() {
        return new Stock.Device(key(), code, name, type, state, calibratedUntil);
    }
}
