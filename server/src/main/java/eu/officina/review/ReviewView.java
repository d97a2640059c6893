package eu.officina.review;

import eu.officina.audit.AuditTrail;
import eu.officina.batchrecords.BatchViews;
import eu.officina.batchrecords.Exceptions;
import eu.officina.batchrecords.StepView;
import eu.officina.boundary.Refusal;
import eu.officina.quality.Deviations;
import eu.officina.signatures.Signed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a reviewer looks at.
///
/// - **Shape** `trail` without the coming and going of signatures.
public record ReviewView(
        BatchViews.Identity identity,
        List<StageView> stages,
        List<Reviews.Judged> exceptions,
        List<Deviations.Listed> deviations,
        List<StepView> steps,
        List<Signed> addenda,
        List<AuditTrail.Line> trail) {

    public List<StepView> quiet() {
        return steps.stream().filter(s -> !s.hasException()).toList();
    }

    /// What still has to be judged comes first.
    public Stream<Reviews.Judged> of(Exceptions.Kind kind) {
        return exceptions.stream().filter(e -> e.row().kind() == kind);
    }

    /// One stage: its signature, or what a signature would assert and why the reader can't give it now.
    public record StageView(
            Stage stage,
            @Nullable Signed signed,
            String asserted,
            @Nullable Refusal refusal) {
        public boolean open() {
            return signed == null && refusal == null;
        }
    }
}
