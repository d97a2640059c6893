package eu.officina.papers;

import eu.officina.batchrecords.EntryRecorded;
import eu.officina.boundary.Refusal;
import eu.officina.review.BatchReviewed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;

/// Hears what is recorded from paper, and refuses in the same transaction what no form of the batch can say; keeps the
/// review from ending while a form is open.
///
/// @rule PA-02
/// @rule PA-05
@ApplicationScoped
class Transcriptions {
    @Inject
    PaperRows rows;

    @Inject
    Clock clock;

    void hear(@Observes EntryRecorded entry) {
        var paper = entry.entry().paper();
        if (paper == null) return;
        var form = rows.numbered(paper.form(), entry.batch().id())
                .orElseThrow(() -> new Refusal(PaperRefusal.PAPER_UNKNOWN));
        rows.hold(form.id()).expectTakes(entry.step(), paper.at(), clock.instant());
    }

    void hear(@Observes BatchReviewed reviewed) {
        var open = rows.of(reviewed.batch().id()).stream()
                .filter(form -> form.state().open())
                .map(PaperForm::number)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) throw new Refusal(PaperRefusal.PAPER_OPEN, open);
    }
}
