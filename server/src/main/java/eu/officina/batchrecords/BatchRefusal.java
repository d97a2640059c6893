package eu.officina.batchrecords;

import eu.officina.boundary.Reason;

/// What the batch record refuses.
public enum BatchRefusal implements Reason {
    BATCH_UNKNOWN(
            404, "There is no such batch.", "It does not exist in this workspace.", "Look at the list of batches."),
    WRONG_PATIENT(
            409,
            "Wrong patient.",
            "The wristband and the record belong to different patients.",
            "Stop. Put the cells aside, check both labels, and call quality assurance."),
    STEP_WAITS(
            409,
            "Step {0} waits for step {1}.",
            "Steps are done in the order of the master record.",
            "Finish step {1} first."),
    STEP_FOR_OTHERS(
            403, "Step {0} is done by {1}.", "The master record reserves it.", "Ask a colleague with that role."),
    FIELD_UNKNOWN(404, "Step {0} has no field {1}.", "The master record lists the fields.", "Look at the step."),
    NOT_EXPECTED_HERE(
            409,
            "Step {0} does not ask for this.",
            "The code is none of what this step takes.",
            "Check the label, and the step you are in."),
    WRONG_MATERIAL(409, "Wrong material for {0}.", "You scanned {1}.", "Take the right material and scan it again."),
    LOT_NOT_READ(
            422, "The code holds no lot.", "A material is recorded with its lot.", "Scan the code that holds the lot."),
    LABEL_EXPIRED(
            409,
            "The label says: expired on {0}.",
            "An expired material is never used.",
            "Discard it and take another."),
    SINGLE_USE_REUSED(
            409, "This set was used before.", "A single-use set serves once.", "Discard it and take a new set."),
    SERIAL_NOT_READ(
            422,
            "{0}: the code holds no serial number.",
            "A single-use set is told from every other by its serial number, so that none is used twice.",
            "Scan the code that holds the serial number (21)."),
    REASON_NEEDED(
            422,
            "A correction needs a reason.",
            "{0} is recorded; the old value stays and is shown.",
            "Say why, and record again."),
    RECORDED_ALREADY(409, "{0} is recorded already.", "The scan says the same; nothing changes.", "Go on."),
    SAMPLE_INCOMPLETE(
            422,
            "{0}: its label and its place are both needed.",
            "A sample of the environment is registered with the place where it stands.",
            "Scan or type the label of the plate and the code of the sampling site into this field."),
    TIMER_RUNS_NOT(
            409,
            "The timer was stopped before.",
            "It ran once.",
            "If its time is wrong, correct it: type the minutes and the reason."),
    NOT_PENDING_HERE(
            422, "{0} can't be pending.", "The specification does not allow to wait for it.", "Enter the result."),
    BY_LABELS_ONLY(
            409,
            "{0} comes from the labels of the batch.",
            "It is counted, not typed.",
            "Open Labels and print or check there."),
    RECORD_FROZEN(
            409,
            "The record of this batch is closed.",
            "After review only results that were pending are added.",
            "Write an addendum, or ask quality assurance."),
    UNDER_REVIEW(
            409,
            "This batch is under review.",
            "What is reviewed does not change meanwhile; only results that were pending are added.",
            "Ask quality assurance to give the batch back for correction."),
    ON_HOLD(
            409,
            "This batch is on hold: {0}",
            "While it is on hold nothing is recorded or signed.",
            "Resume it on its overview when the reason is gone."),
    ABORTED(409, "This batch was aborted: {0}", "An aborted batch stays as it is.", "Read it; begin another batch."),
    NOT_FROM_HERE(
            409,
            "This batch is {0}; it can't become {1}.",
            "A batch moves from state to state as the life cycle says.",
            "Look at its overview."),
    RECORDED_MEANWHILE(
            409,
            "{0}: {2} recorded {1} meanwhile; you typed {3}.",
            "Nobody writes over what somebody else recorded without having seen it. Nothing was lost.",
            "Look at both. If yours is right, correct the entry with the reason; else go on."),
    BY_FILE_ONLY(
            409, "{0} comes from a file.", "It is attached, not typed.", "Choose the file and attach it in the step."),
    RUN_FILE_BAD(
            422,
            "The run file was not taken: {0}.",
            "Nothing partial is taken: all rows count, or none.",
            "Export it again from the device, or tell quality assurance if the master record's mapping is wrong."),
    HOLD_BY_QUALITY(
            403,
            "{0}: quality assurance lets the batch go on.",
            "The master record holds it here until then.",
            "Ask quality assurance; the task is on their worklist."),
    STEP_NOT_IN_THIS_CASE(
            409,
            "Step {0} is not done in this batch.",
            "The master record keeps it for a case that did not happen.",
            "Go on with the open step."),
    WINDOW_NOT_OPEN(
            409,
            "Step {0} can't begin yet: step {1} is not long enough ago; {2} minutes are left.",
            "The master record sets the time between the two.",
            "Wait; the step shows the time left."),
    BREACH_UNDECIDED(
            409,
            "{0} is out of limits: say first what follows.",
            "The master record lists what may follow.",
            "Choose in the step."),
    NOT_ALLOWED_AFTER_BREACH(
            409,
            "{0}: that may not follow here.",
            "The master record lists what may follow a value out of limits, once for each.",
            "Choose one that is offered."),
    NOT_REPEATABLE(
            409,
            "Step {0} can't be done once more.",
            "The master record says how often; and nothing may have been recorded in a later step.",
            "Open a deviation, or ask quality assurance."),
    NOT_A_MOMENT(
            422,
            "{0}: that is no date and time.",
            "It takes a local date and time of the site.",
            "Type it as 2026-11-24T14:05."),
    MOMENT_NEVER_WAS(
            422,
            "{0}: {1} does not exist here.",
            "On that day the clocks were put forward over it, or the offset is not the site's.",
            "Look at the clock again."),
    MOMENT_TWICE(
            422,
            "{0}: that hour came twice.",
            "On that day the clocks were put back.",
            "Type {1} for the first, {2} for the second."),
    MOMENT_TO_COME(
            422,
            "{0}: that is in the future.",
            "The record says what has happened.",
            "Look at the date; the server's clock counts."),
    MOMENT_BEFORE_BATCH(
            422,
            "{0}: that is more than 30 days before the batch began.",
            "It is taken for a slip.",
            "Look at the date and the year."),
    REASON_FOR_MISSING(
            422,
            "{0}: say why it is missing.",
            "A value that was not taken needs its reason.",
            "Write the reason and record again."),
    MUST_NOT_BE_MISSING(
            409,
            "{0} can't be left out.",
            "Identity, labels and results that decide on release are always recorded.",
            "Record it."),
    STEP_NOT_READY(409, "Step {0} can't be signed yet.", "Something is not recorded: {1}.", "Record it first."),
    STEP_NEEDS_NO_SIGNATURE(
            409,
            "Step {0} needs no such signature.",
            "The master record does not ask for it, or it is there.",
            "Go on."),
    VERIFIER_PERFORMED(
            403, "You took part in step {0}.", "Who verifies a step did not perform it.", "Ask a second person."),
    NOT_COMPLETE(
            409,
            "Step {0} is not finished.",
            "Production ends when every step is answered and signed.",
            "Finish it first."),
    COMPLETED_BEFORE(409, "Production of this batch was completed.", "It ends once.", "Go on with the review.");

    private final Words words;

    BatchRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
