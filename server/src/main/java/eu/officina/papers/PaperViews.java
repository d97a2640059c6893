package eu.officina.papers;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.OnPaper;
import eu.officina.batchrecords.StepView;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The shapes in which paper forms are shown, on pages and over the API.
public class PaperViews {
    private PaperViews() {}

    /// One form in the list.
    public record Listed(
            UUID id,
            String number,
            UUID batch,
            int first,
            int last,
            PaperForm.State state,
            int copies,
            Instant issuedAt,
            String issuedBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String reason) {
        /// The colour of its state.
        public String tone() {
            return switch (state) {
                case ISSUED -> "process";
                case TRANSCRIBED -> "waiting";
                case VERIFIED -> "done";
                case CANCELLED -> "stopped";
            };
        }
    }

    /// One numbered copy.
    public record Copy(int copy, @Nullable String reason, String who, Instant at) {}

    /// One scan of the paper.
    public record Scan(UUID id, String name, String type, int size, String sha256, String who, Instant at) {}

    /// One value that was transcribed: by whom it was written and by whom taken over.
    public record Written(
            int step,
            String field,
            String value,
            Verdict verdict,
            OnPaper paper,
            String transcriber,
            String who,
            Instant at) {}

    /// A form with all that belongs to it.
    public record View(
            Listed form,
            BatchViews.Identity identity,
            List<StepView> steps,
            List<Copy> copies,
            List<Scan> scans,
            List<Written> transcribed) {

        public boolean transcribedBy(String subject) {
            return transcribed.stream().anyMatch(w -> w.transcriber().equals(subject));
        }

        /// What the second person would assert.
        public String asserted() {
            return PaperSigning.words(form.number(), transcribed.size(), form.copies() - 1);
        }
    }
}
