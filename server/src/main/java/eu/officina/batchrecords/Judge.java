package eu.officina.batchrecords;

import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Donation;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.TradeItem;
import eu.officina.identifiers.Wristband;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.materials.MaterialRefusal;
import eu.officina.materials.Stock;
import eu.officina.prescriptions.Prescribing;
import eu.officina.scans.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/// Decides what a scan is in this step, or why it is none of what the step takes.
///
/// @rule BR-04
/// @rule BR-09
@ApplicationScoped
class Judge {
    @Inject
    Scanner scanner;

    @Inject
    Stock stock;

    @Inject
    Prescribing prescribing;

    @Inject
    Goods goods;

    /// The field of this step that the scanned thing answers: the one named, else the first open one that takes it.
    Field find(Step step, Sheet sheet, BatchRecord batch, Recording asked) {
        if (asked.scan() != null)
            expectSamePatient(batch, stock.traded(scanner.read(asked.scan()).identifier()));
        if (asked.field() != null) {
            return step.fields().stream()
                    .filter(f -> f.key().equals(asked.field()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(BatchRefusal.FIELD_UNKNOWN, step.number(), asked.field()));
        }
        if (asked.scan() == null) throw new Refusal(BatchRefusal.FIELD_UNKNOWN, step.number(), "");
        var scanned = stock.traded(scanner.read(asked.scan()).identifier());
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
            case Wristband band -> !prescribing.patient(batch.patientId()).wears(band);
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

    static Optional<String> code(Identifier scanned) {
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

    /// @param round of the step the field stands in
    Outcome scan(Field field, BatchRecord batch, int round, String raw) {
        var scanned = stock.traded(scanner.read(raw).identifier());
        return switch (field.kind()) {
            case MATERIAL -> goods.material(field, new Goods.Turn(batch, round), scanned, raw);
            case EQUIPMENT -> goods.equipment(field, batch, scanned, raw);
            case PATIENT -> patient(batch, scanned);
            case DONATION -> donation(batch, scanned, raw);
            case UNIT -> unit(field, batch, scanned, raw);
            default -> throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label());
        };
    }

    /// A bag of this batch, by its label.
    private static Outcome unit(Field field, BatchRecord batch, Identifier scanned, String raw) {
        if (!(scanned instanceof TradeItem item) || item.serial() == null) {
            throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, field.label());
        }
        if (!batch.number().equals(item.lot())) throw new Refusal(BatchRefusal.WRONG_PATIENT);
        return Outcome.scanned(item.serial(), raw);
    }

    private Outcome patient(BatchRecord batch, Identifier scanned) {
        if (!(scanned instanceof Wristband band)) throw new Refusal(BatchRefusal.NOT_EXPECTED_HERE, "wristband");
        var patient = prescribing.patient(batch.patientId());
        if (!patient.wears(band)) throw new Refusal(BatchRefusal.WRONG_PATIENT);
        return Outcome.scanned(patient.pseudonym(), null);
    }

    private static Outcome donation(BatchRecord batch, Identifier scanned, String raw) {
        if (!(scanned instanceof Donation donation)) throw new Refusal(StartRefusal.NOT_A_DONATION);
        if (!donation.number().din().equals(batch.donation())) throw new Refusal(BatchRefusal.WRONG_PATIENT);
        return Outcome.scanned(batch.donation(), raw);
    }
}
