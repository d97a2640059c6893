package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Donation;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.TradeItem;
import eu.officina.identifiers.Wristband;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.materials.MaterialLot;
import eu.officina.materials.MaterialRefusal;
import eu.officina.materials.Stock;
import eu.officina.prescriptions.Prescribing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what a scan is in this step, or why it is none of what the step takes.
///
/// @rule BR-04
/// @rule BR-09
@ApplicationScoped
class Judge {
    private static final int WARNING_DAYS = 7;

    @Inject
    Stock stock;

    @Inject
    Prescribing prescribing;

    @Inject
    BatchRecords records;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// The field of this step that the scanned thing answers: the one named, else the first open one that takes it.
    Field find(Step step, Sheet sheet, BatchRecord batch, Recording asked) {
        if (asked.scan() != null)
            expectSamePatient(batch, Scan.parse(asked.scan()).identifier());
        if (asked.field() != null) {
            return step.fields().stream()
                    .filter(f -> f.key().equals(asked.field()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(BatchRefusal.FIELD_UNKNOWN, step.number(), asked.field()));
        }
        if (asked.scan() == null) throw new Refusal(BatchRefusal.FIELD_UNKNOWN, step.number(), "");
        var scanned = Scan.parse(asked.scan()).identifier();
        var takers = step.fields().stream().filter(f -> takes(f, scanned)).toList();
        return takers.stream()
                .filter(f -> !sheet.answered(f))
                .findFirst()
                .or(() -> takers.stream().findFirst())
                .orElseThrow(() -> notExpected(step, scanned));
    }

    /// Another patient's wristband or donation stops the work in every step, whatever the step asks for.
    private void expectSamePatient(BatchRecord batch, Identifier scanned) {
        var other = switch (scanned) {
            case Wristband band -> !prescribing.patient(batch.patientId()).wears(band.patient());
            case Donation donation -> !donation.number().din().equals(batch.donation());
            default -> false;
        };
        if (other) throw new Refusal(BatchRefusal.WRONG_PATIENT);
    }

    private Refusal notExpected(Step step, Identifier scanned) {
        if (scanned instanceof TradeItem item && step.has(Field.Kind.MATERIAL)) {
            return new Refusal(
                    BatchRefusal.WRONG_MATERIAL, step.labels(Field.Kind.MATERIAL), stock.nameOf(item.gtin()));
        }
        var code = code(scanned);
        return code.isPresent() && step.has(Field.Kind.EQUIPMENT)
                ? new Refusal(
                        MaterialRefusal.EQUIPMENT_WRONG_TYPE,
                        stock.device(code.get()).name(),
                        step.labels(Field.Kind.EQUIPMENT))
                : new Refusal(BatchRefusal.NOT_EXPECTED_HERE, step.number());
    }

    private static Optional<String> code(Identifier scanned) {
        return switch (scanned) {
            case Identifier.Asset asset -> Optional.of(asset.number());
            case Identifier.LocalCode local -> Optional.of(local.code());
            default -> Optional.empty();
        };
    }

    private boolean takes(Field field, Identifier scanned) {
        return switch (field.kind()) {
            case MATERIAL ->
                scanned instanceof TradeItem item && item.gtin().digits().equals(field.gtin());
            case EQUIPMENT ->
                code(scanned)
                        .flatMap(stock::known)
                        .filter(device -> device.type().equals(field.equipment()))
                        .isPresent();
            case EM_SAMPLE ->
                code(scanned).filter(code -> stock.known(code).isEmpty()).isPresent();
            case PATIENT -> scanned instanceof Wristband;
            case DONATION -> scanned instanceof Donation;
            case UNIT -> scanned instanceof TradeItem item && item.serial() != null;
            default -> false;
        };
    }

    Outcome scan(Field field, BatchRecord batch, String raw) {
        var scanned = Scan.parse(raw).identifier();
        return switch (field.kind()) {
            case MATERIAL -> material(field, batch, scanned, raw);
            case EQUIPMENT -> equipment(field, batch, scanned, raw);
            case PATIENT -> patient(batch, scanned);
            case DONATION -> donation(batch, scanned, raw);
            case UNIT -> unit(field, batch, scanned, raw);
            default -> throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label());
        };
    }

    private Outcome material(Field field, BatchRecord batch, Identifier scanned, String raw) {
        if (!takes(field, scanned) || !(scanned instanceof TradeItem item)) {
            var read = scanned instanceof TradeItem other ? stock.nameOf(other.gtin()) : raw;
            throw new Refusal(BatchRefusal.WRONG_MATERIAL, field.label(), read);
        }
        if (item.lot() == null) throw new Refusal(BatchRefusal.LOT_NOT_READ);
        if (item.expiry() != null && item.expiry().day().isBefore(today())) {
            throw new Refusal(BatchRefusal.LABEL_EXPIRED, item.expiry().day());
        }
        var lot = stock.usableLot(item.gtin(), item.lot());
        var serial = field.singleUse() && item.serial() != null ? item.gtin().digits() + " " + item.serial() : null;
        if (serial != null && records.serialUsedElsewhere(serial, batch.id())) {
            throw new Refusal(BatchRefusal.SINGLE_USE_REUSED);
        }
        return of(lot, serial, raw, item.serial());
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

    private Outcome equipment(Field field, BatchRecord batch, Identifier scanned, String raw) {
        var code = code(scanned).orElseThrow(() -> new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label()));
        var device = stock.usableDevice(code, Objects.requireNonNull(field.equipment()), batch.id());
        return Outcome.scanned(code, raw)
                .saying(device.name() + ", calibrated until " + device.calibratedUntil())
                .using(new Outcome.Used("equipment", device.id(), device.name(), code), null)
                .warning(soon("calibration ends", device.calibratedUntil(), today()));
    }

    /// A bag of this batch, by its label.
    private static Outcome unit(Field field, BatchRecord batch, Identifier scanned, String raw) {
        if (!(scanned instanceof TradeItem item) || item.serial() == null) {
            throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label());
        }
        if (!batch.number().equals(item.lot())) throw new Refusal(BatchRefusal.WRONG_PATIENT);
        return Outcome.scanned(item.serial(), raw);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.place().zone());
    }

    private Outcome patient(BatchRecord batch, Identifier scanned) {
        if (!(scanned instanceof Wristband band)) throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, "wristband");
        var patient = prescribing.patient(batch.patientId());
        if (!patient.wears(band.patient())) throw new Refusal(BatchRefusal.WRONG_PATIENT);
        return Outcome.scanned(patient.pseudonym(), null);
    }

    private static Outcome donation(BatchRecord batch, Identifier scanned, String raw) {
        if (!(scanned instanceof Donation donation)) throw new Refusal(BatchRefusal.NOT_A_DONATION);
        if (!donation.number().din().equals(batch.donation())) throw new Refusal(BatchRefusal.WRONG_PATIENT);
        return Outcome.scanned(batch.donation(), raw);
    }
}
