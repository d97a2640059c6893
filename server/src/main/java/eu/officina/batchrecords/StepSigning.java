package eu.officina.batchrecords;

import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Step;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Signing;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Signing a step: as performed, then, by a second person, as verified.
///
/// @rule BR-06
@ApplicationScoped
class StepSigning implements Signable {
    private static final Set<Role> SIGNERS = Set.of(Role.OPERATOR, Role.QC, Role.NURSE, Role.QA);

    @Inject
    BatchRecords records;

    @Inject
    Sheets sheets;

    @Inject
    Gates gates;

    @Inject
    Caller caller;

    @Override
    public String act() {
        return "step";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (SIGNERS.stream().noneMatch(caller::is)) {
            throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "operator, qc, nurse, qa");
        }
        var batch = records.hold(object);
        batch.expectOpenFor(false);
        var sheet = sheets.bench(batch);
        gates.expectTrained(sheet.master().product());
        var step = sheet.master().step(number(details));
        var meaning = meaning(step, sheet);
        return statement(meaning, step, sheet, batch);
    }

    @Override
    public boolean byPin() {
        return true;
    }

    /// What is asserted, shown before and kept after.
    static Signing.Preview asserted(Meaning meaning, Step step, Sheet sheet, BatchRecord batch) {
        var statement = statement(meaning, step, sheet, batch);
        return new Signing.Preview(meaning, statement.words(), statement.hash().hex());
    }

    private static Statement statement(Meaning meaning, Step step, Sheet sheet, BatchRecord batch) {
        var words = meaning == Meaning.PERFORMED
                ? "I performed step %d, %s, of batch %s as recorded."
                : "I verified step %d, %s, of batch %s; I did not perform it.";
        return new Statement(
                batch.id(),
                sheet.part(step),
                meaning,
                words.formatted(step.number(), step.name(), batch.number()),
                content(step, sheet));
    }

    private Meaning meaning(Step step, Sheet sheet) {
        if (sheet.state(step) == Sheet.StepState.WAITING) {
            throw new Refusal(BatchRefusal.STEP_WAITS, step.number(), sheet.openStep());
        }
        return switch (sheet.state(step)) {
            case WAITING, OPEN -> throw notReady(step, sheet);
            case TO_SIGN -> performing(step);
            case TO_VERIFY -> verifying(step, sheet);
            case DONE, SKIPPED -> throw new Refusal(BatchRefusal.STEP_NEEDS_NO_SIGNATURE, step.number());
        };
    }

    private static Refusal notReady(Step step, Sheet sheet) {
        var missing = sheet.unanswered(step);
        if (missing.isEmpty()) {
            return new Refusal(
                    BatchRefusal.BREACH_UNDECIDED,
                    sheet.breaches(step).getFirst().label());
        }
        var labels = missing.stream().map(Field::label).collect(Collectors.joining(", "));
        return new Refusal(BatchRefusal.STEP_NOT_READY, step.number(), labels);
    }

    /// Who signs as performed is of those whom the master record lets record in the step.
    private Meaning performing(Step step) {
        if (step.role() != null && !caller.is(step.role())) {
            throw new Refusal(BatchRefusal.STEP_FOR_OTHERS, step.number(), step.role());
        }
        return Meaning.PERFORMED;
    }

    private Meaning verifying(Step step, Sheet sheet) {
        if (sheet.tookPart(step, caller.person().subject())) {
            throw new Refusal(BatchRefusal.VERIFIER_PERFORMED, step.number());
        }
        return Meaning.VERIFIED;
    }

    private static String content(Step step, Sheet sheet) {
        return step.fields().stream()
                .flatMap(f -> sheet.current(f.key()).stream())
                .map(e -> e.content().hex())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var batch = records.get(signature.object());
        batch.at(sheets.after(batch, number(details)).openStep());
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/batches/" + object + "/steps/" + number(details);
    }

    private static int number(Map<String, String> details) {
        try {
            return Integer.parseInt(details.getOrDefault("step", ""));
        } catch (NumberFormatException notOne) {
            throw new Refusal(BatchRefusal.FIELD_UNKNOWN, "?", "step");
        }
    }
}
