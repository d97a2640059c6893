package eu.officina.labels;

import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.StepView;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The batch and its labels; `print` what was printed just now and can be taken; `waiver` minutes for which a label
/// may be waived, 0 where it may not.
public record LabelsView(
        BatchViews.Whole record,
        StepView step,
        LabelBalance balance,
        LabelSize size,
        @Nullable UUID print,
        int waiver,
        @Nullable LocalDate keptUntil) {
    public BatchViews.Identity identity() {
        return record.identity();
    }

    public boolean any(Label.State state) {
        return balance.labels().stream().anyMatch(label -> label.last().state() == state);
    }

    /// How many are to print.
    public long issued() {
        return balance.labels().stream()
                .filter(label -> label.last().state() == Label.State.ISSUED)
                .count();
    }

    /// Every bag has its label.
    public boolean done() {
        return balance.balanced();
    }
}
