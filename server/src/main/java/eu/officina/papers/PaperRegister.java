package eu.officina.papers;

import eu.officina.batchrecords.Batches;
import eu.officina.batchrecords.Entry;
import eu.officina.batchrecords.Sheets;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.UseCase;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import eu.officina.papers.PaperViews.Listed;
import eu.officina.papers.PaperViews.View;
import eu.officina.papers.PaperViews.Written;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The register of paper forms as it is read.
///
/// @rule PA-01
@UseCase
public class PaperRegister {
    @Inject
    PaperRows rows;

    @Inject
    Batches batches;

    @Inject
    Sheets sheets;

    @Reads
    @Allowed
    public View get(UUID id) {
        return view(rows.get(id));
    }

    /// The forms of one batch.
    @Reads
    @Allowed
    public List<Listed> of(UUID batch) {
        batches.record(batch);
        return rows.of(batch).stream().map(PaperForm::listed).toList();
    }

    /// The register of all forms, in the order of their numbers.
    @Reads
    @Allowed
    public List<Listed> all() {
        return rows.all().stream().map(PaperForm::listed).toList();
    }

    /// One scan of that form.
    @Reads
    @Allowed
    public Upload scan(UUID form, UUID id) {
        var scan = rows.scan(id);
        if (!scan.formId().equals(form)) throw new Refusal(PaperRefusal.SCAN_UNKNOWN);
        return scan.file();
    }

    View view(PaperForm form) {
        var record = batches.get(form.batchId());
        var listed = form.listed();
        return new View(
                listed,
                record.identity(),
                record.steps().subList(listed.first() - 1, listed.last()),
                rows.copies(form.id()),
                rows.scans(form.id()),
                written(form));
    }

    private List<Written> written(PaperForm form) {
        var sheet = sheets.of(batches.record(form.batchId()));
        return sheet.master()
                .fields()
                .flatMap(p -> sheet.history(p.field().key()).stream()
                        .filter(e -> e.paper() != null && e.paper().form().equals(form.number()))
                        .map(e -> written(p, e)))
                .toList();
    }

    private static Written written(Master.Placed place, Entry e) {
        var value = e.verdict() == Verdict.ABSENT ? e.value() : place.field().spoken(e.value());
        var paper = Objects.requireNonNull(e.paper());
        var step = place.step().number();
        return new Written(step, place.field().label(), value, e.verdict(), paper, e.actor(), e.actorName(), e.at());
    }
}
