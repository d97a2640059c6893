package eu.officina.batchrecords;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.MasterRecord;
import eu.officina.masterrecords.Masters;
import eu.officina.prescriptions.Prescribing;
import eu.officina.quality.Deviations;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The batch records of the workspace as they are read.
///
/// - **Refuses** [BatchRefusal#BATCH_UNKNOWN].
@UseCase
public class Batches {
    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Masters masters;

    @Inject
    Prescribing prescribing;

    @Inject
    Deviations deviations;

    @Reads
    @Allowed
    public List<BatchViews.Line> list() {
        Map<UUID, Masters.Edition> known = new HashMap<>();
        Map<UUID, Long> open = deviations.open().stream()
                .collect(Collectors.groupingBy(Deviations.Listed::batch, Collectors.counting()));
        var pseudonyms = prescribing.pseudonyms();
        return records.all().stream()
                .map(b -> {
                    var master = known.computeIfAbsent(b.masterId(), masters::get);
                    var unsettled = open.getOrDefault(b.id(), 0L).intValue();
                    return new BatchViews.Line(
                            identity(b, master, pseudonyms.getOrDefault(b.patientId(), "")),
                            b.step(),
                            master.master().steps().size(),
                            b.startedAt(),
                            unsettled);
                })
                .toList();
    }

    @Reads
    @Allowed
    public BatchViews.Whole get(UUID id) {
        var batch = records.get(id);
        var sheet = sheets.of(batch);
        return new BatchViews.Whole(
                identity(batch, masters.get(batch.masterId())),
                sheet.openStep(),
                sheet.master().steps().stream()
                        .map(s -> StepView.of(s, sheet, batch))
                        .toList(),
                deviations.of(id));
    }

    @Reads
    @Allowed
    public List<Exceptions.Row> exceptions(UUID id) {
        return Exceptions.of(sheets.of(records.get(id)));
    }

    @Reads
    @Allowed
    public BatchViews.Identity identity(UUID id) {
        var batch = records.get(id);
        return identity(batch, masters.get(batch.masterId()));
    }

    /// What somebody did last in a step; `stamp` changes with everything that is recorded or signed there, and with
    /// where
    /// the batch stands.
    public record News(
            String stamp, @Nullable String who, @Nullable Instant at) {}

    @Reads
    @Allowed
    public News news(UUID id, int number) {
        var batch = records.get(id);
        var entries = records.entries(id, number);
        var sheet = sheets.bench(batch);
        var signed = sheet.signatures(sheet.master().step(number)).toList();
        var stamp = Hash.of(batch.state() + " " + batch.step() + " " + signed + " "
                        + entries.stream().map(Entry::id).toList())
                .hex();
        var last = entries.isEmpty() ? null : entries.getLast();
        return new News(stamp, last == null ? null : last.actorName(), last == null ? null : last.at());
    }

    /// The batch itself, for the features that build on it.
    @Reads
    @Allowed
    public BatchRecord record(UUID id) {
        return records.get(id);
    }

    /// The batch, held until the calling command ends.
    @Allowed
    public BatchRecord hold(UUID id) {
        return records.hold(id);
    }

    /// Whether it is certified, in the first step or finally, as it was told last.
    @Reads
    @Allowed
    public boolean certified(UUID id) {
        var disposition = records.get(id).disposition();
        return disposition != null && disposition.startsWith("CERTIFIED");
    }

    private BatchViews.Identity identity(BatchRecord b, Masters.Edition master) {
        return identity(b, master, prescribing.patient(b.patientId()).pseudonym());
    }

    private static BatchViews.Identity identity(BatchRecord b, Masters.Edition master, String patient) {
        return new BatchViews.Identity(
                b.id(),
                b.number(),
                master.about().product(),
                master.about().title(),
                patient,
                b.chainOfIdentity(),
                b.donation(),
                b.regime(),
                b.state(),
                b.disposition(),
                b.stateReason(),
                master.about().edition(),
                master.about().state() == MasterRecord.State.SUPERSEDED);
    }
}
