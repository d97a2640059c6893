package eu.officina.batchrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.identifiers.Donation;
import eu.officina.identifiers.ProductCode;
import eu.officina.identifiers.Wristband;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.prescriptions.Prescribing;
import eu.officina.prescriptions.Prescription;
import eu.officina.scans.Scanner;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// The leukapheresis arrives: donation and patient are checked against the prescription, and the batch begins.
///
/// @rule BR-01
/// @rule BR-04
@UseCase
public class BatchOpening {
    @Inject
    Scanner scanner;

    @Inject
    BatchRecords records;

    @Inject
    Prescribing prescribing;

    @Inject
    Gates gates;

    @Inject
    BatchExecution execution;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Receipts receipts;

    @Inject
    Event<Act> acts;

    @Inject
    Event<BatchOpened> opened;

    /// What is scanned when the cells arrive: donation number, product code, and the patient's wristband.
    public record Arrival(
            @NotNull UUID prescription,
            @NotBlank @Size(max = 512) String donation,
            @NotBlank @Size(max = 512) String productCode,
            @NotBlank @Size(max = 512) String wristband) {}

    /// @return the id of the batch
    @Allowed({Role.OPERATOR, Role.NURSE})
    @NewWork
    public UUID receive(@Valid @NotNull Arrival arrival) {
        var donation = donation(arrival.donation());
        var code = productCode(arrival.productCode());
        return receipts.once(arrival, id -> {
            var prescription = prescribing.get(arrival.prescription());
            prescription.expectOpen();
            checkPatient(prescription, arrival.wristband());
            var start = gates.expectStart(prescription);
            receipts.inTurn("batch");
            if (records.donationUsed(donation)) throw new Refusal(StartRefusal.DONATION_USED);
            expectStartingMaterial(start.master().master(), code);
            var batch = begin(id, prescription, start, new Cells(donation, code));
            execution.begun(batch, start.master().master(), arrival);
        });
    }

    private BatchOrigin origin(Gates.Start start, Cells cells) {
        var document = start.master().master();
        var prefix = document.batchPrefix();
        var year = LocalDate.ofInstant(clock.instant(), caller.place().zone()).getYear() % 100;
        return new BatchOrigin(
                prefix + "%02d".formatted(records.madeOf(prefix) + 1),
                start.master().id(),
                document.regime(),
                cells.donation(),
                cells.product(),
                ChainOfIdentityNumbers.issue(cells.donation().substring(0, 5), year),
                start.approval().phase());
    }

    private record Cells(String donation, String product) {}

    private BatchRecord begin(UUID id, Prescription prescription, Gates.Start start, Cells cells) {
        var document = start.master().master();
        var origin = origin(start, cells);
        var batch = new BatchRecord(id, origin, prescription, clock.instant());
        records.add(batch);
        prescribing.begin(prescription.id(), id);
        var patient = prescribing.patient(prescription.patientId()).pseudonym();
        acts.fire(Act.of("batch.opened", "batch", id)
                .set("number", batch.number())
                .set("donation", cells.donation())
                .set("chain of identity", batch.chainOfIdentity())
                .set("master record", document.product() + " " + document.edition())
                .set("approval", start.approval().number()));
        opened.fire(new BatchOpened(batch, document.product(), patient));
        return batch;
    }

    private void checkPatient(Prescription prescription, String scanned) {
        var patient = prescribing.patient(prescription.patientId());
        if (!(scanner.read(scanned).identifier() instanceof Wristband band) || !patient.wears(band)) {
            throw new Refusal(BatchRefusal.WRONG_PATIENT);
        }
    }

    private static void expectStartingMaterial(Master master, String code) {
        var named = master.startingMaterial();
        if (named.isEmpty() || named.stream().anyMatch(code::startsWith)) return;
        var wanted = String.join(", ", named);
        throw new Refusal(StartRefusal.WRONG_STARTING_MATERIAL, master.product(), wanted, code);
    }

    private String donation(String scanned) {
        if (scanner.read(scanned).identifier() instanceof Donation donation)
            return donation.number().din();
        throw new Refusal(StartRefusal.NOT_A_DONATION);
    }

    private String productCode(String scanned) {
        return switch (scanner.read(scanned).identifier()) {
            case ProductCode code -> code.code();
            case Donation donation
            when donation.product() != null -> donation.product().code();
            default -> throw new Refusal(StartRefusal.NOT_A_DONATION);
        };
    }

    static boolean answeredByArrival(Field.Kind kind) {
        return kind == Field.Kind.DONATION || kind == Field.Kind.PATIENT;
    }
}
