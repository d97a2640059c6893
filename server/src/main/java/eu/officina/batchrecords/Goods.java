package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.TradeItem;
import eu.officina.masterrecords.Field;
import eu.officina.materials.MaterialLot;
import eu.officina.materials.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether a scanned lot or device may go into a batch now.
///
/// @rule BR-04
/// @rule BR-09
@ApplicationScoped
class Goods {
    private static final int WARNING_DAYS = 7;

    @Inject
    Stock stock;

    @Inject
    BatchRecords records;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// The batch, and the round of the step.
    record Turn(BatchRecord batch, int round) {}

    Outcome material(Field field, Turn turn, Identifier scanned, String raw) {
        if (!(scanned instanceof TradeItem item) || !item.gtin().digits().equals(field.gtin())) {
            var read = scanned instanceof TradeItem other ? stock.nameOf(other.gtin()) : raw;
            throw new Refusal(BatchRefusal.WRONG_MATERIAL, field.label(), read);
        }
        if (item.lot() == null) throw new Refusal(BatchRefusal.LOT_NOT_READ);
        var expiry = item.expiry();
        if (expiry != null && expiry.passed(now())) {
            throw new Refusal(BatchRefusal.LABEL_EXPIRED, expiry.time() == null ? expiry.day() : expiry.moment());
        }
        var lot = stock.usableLot(item.gtin(), item.lot());
        return of(lot, field.singleUse() ? unused(field, turn, item) : null, raw, item.serial());
    }

    /// The serial number of a single-use set, once it is sure that it served nothing before: no other batch, no other
    /// field, no earlier round of this step.
    private String unused(Field field, Turn turn, TradeItem item) {
        if (item.serial() == null) throw new Refusal(BatchRefusal.SERIAL_NOT_READ, field.label());
        var serial = item.gtin().digits() + " " + item.serial();
        if (records.serialUsed(serial, turn.batch().id(), field.key(), turn.round())) {
            throw new Refusal(BatchRefusal.SINGLE_USE_REUSED);
        }
        return serial;
    }

    private Outcome of(MaterialLot lot, @Nullable String serial, String raw, @Nullable String printed) {
        var note = "use before " + lot.expiry() + (serial == null ? "" : ", serial " + printed);
        return Outcome.scanned(lot.lot(), raw)
                .saying(note)
                .using(new Outcome.Used("lot", lot.id(), lot.name(), "lot " + lot.lot()), serial)
                .warning(soon("expires", lot.expiry(), today()));
    }

    /// What ends within a week is a warning, not a refusal.
    private static @Nullable String soon(String what, LocalDate end, LocalDate today) {
        return end.isAfter(today.plusDays(WARNING_DAYS)) ? null : what + " " + end;
    }

    Outcome equipment(Field field, BatchRecord batch, Identifier scanned, String raw) {
        var code = Judge.code(scanned).orElseThrow(() -> new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label()));
        var device = stock.usableDevice(code, Objects.requireNonNull(field.equipment()), batch.id());
        return Outcome.scanned(code, raw)
                .saying(device.name() + ", calibrated until " + device.calibratedUntil())
                .using(new Outcome.Used("equipment", device.id(), device.name(), code), null)
                .warning(soon("calibration ends", device.calibratedUntil(), today()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), caller.place().zone());
    }

    private LocalDate today() {
        return now().toLocalDate();
    }
}
