package eu.officina.dossiers;

import eu.officina.audit.AuditTrail;
import eu.officina.audit.Proofs;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Masters;
import eu.officina.papers.PaperRegister;
import eu.officina.papers.PaperViews;
import eu.officina.prescriptions.Prescribing;
import eu.officina.signatures.Signatures;
import eu.officina.traceability.Node;
import eu.officina.traceability.Tracing;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers all that belongs to one batch, from every feature, in one transaction.
///
/// @rule DO-01
/// @rule DO-02
@UseCase
public class Dossiers {
    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Inject
    Masters masters;

    @Inject
    Prescribing prescribing;

    @Inject
    Decisions decisions;

    @Inject
    PaperRegister papers;

    @Inject
    Signatures signatures;

    @Inject
    Tracing tracing;

    @Inject
    AuditTrail trail;

    @Inject
    Proofs proofs;

    @Inject
    Caller caller;

    @Reads
    @Allowed({Role.OPERATOR, Role.QC, Role.QA, Role.QP, Role.VISITOR})
    public Dossier of(UUID id) {
        var batch = batches.record(id);
        var lines = trail.of(id);
        var quality = decisions.quality(id);
        var forms = papers.of(id).stream().map(this::paper).toList();
        return new Dossier(
                Dossier.FORM,
                site(),
                batches.identity(id),
                origin(batch, lines),
                masters.get(batch.masterId()).about(),
                new Steps(batches.get(id), sheets.of(batch)).files(),
                quality,
                decisions.bags(id),
                decisions.release(id),
                forms,
                signed(id, forms),
                lines,
                proofs.of(things(batch, forms, quality)));
    }

    private Dossier.Site site() {
        var place = caller.place();
        return new Dossier.Site(place.name(), place.country(), place.zone().getId());
    }

    private Dossier.Origin origin(BatchRecord batch, List<AuditTrail.Line> lines) {
        var prescription = prescribing.get(batch.prescriptionId());
        return new Dossier.Origin(
                prescription.id(),
                prescription.hospital(),
                batch.weight(),
                batch.donationProduct(),
                batch.startedAt(),
                completed(lines));
    }

    private static @Nullable Instant completed(List<AuditTrail.Line> lines) {
        return lines.stream()
                .filter(l -> l.what().equals("batch.completed"))
                .map(AuditTrail.Line::at)
                .findFirst()
                .orElse(null);
    }

    private Dossier.PaperFile paper(PaperViews.Listed form) {
        return new Dossier.PaperFile(form, papers.get(form.id()).scans());
    }

    /// On the batch, and on its paper forms.
    private List<Dossier.SignatureFile> signed(UUID batch, List<Dossier.PaperFile> forms) {
        var objects =
                Stream.concat(Stream.of(batch), forms.stream().map(f -> f.form().id()));
        return objects.flatMap(o -> signatures.on(o).stream())
                .map(Dossier.SignatureFile::new)
                .toList();
    }

    /// Whatever leaves concern the batch: its own, and those of its prescription, master record, lots, devices, forms
    /// and actions.
    private Set<UUID> things(BatchRecord batch, List<Dossier.PaperFile> forms, Dossier.QualityFile quality) {
        var things = new LinkedHashSet<>(List.of(batch.id(), batch.prescriptionId(), batch.masterId()));
        tracing.trace(batch.id(), Tracing.Direction.BACK).things().stream()
                .filter(t -> t.kind() == Node.Kind.LOT || t.kind() == Node.Kind.EQUIPMENT)
                .forEach(t -> things.add(t.id()));
        forms.forEach(f -> things.add(f.form().id()));
        quality.deviations().forEach(d -> d.actions().forEach(a -> things.add(a.id())));
        return things;
    }
}
