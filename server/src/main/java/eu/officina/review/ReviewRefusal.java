package eu.officina.review;

import eu.officina.boundary.Reason;

/// Why something of a batch is not reviewed, judged or added.
public enum ReviewRefusal implements Reason {
    STAGE_NOT_NOW(
            409,
            "The {0} can't be signed while the batch is {1}.",
            "First production is completed; operations reviews it, then the audit trail is reviewed, then quality.",
            "Complete production, or sign the stage before."),
    RECORD_NOT_WHOLE(
            409,
            "The record is not whole: step {0} is open.",
            "A correction voided its signature, or something is missing.",
            "Have the step signed again."),
    TRAIL_NOT_REVIEWED(
            409,
            "The audit trail of this batch is not reviewed.",
            "The quality review includes the signed review of the audit trail.",
            "Read the audit trail and sign its review first."),
    DEVIATION_OPEN(
            409,
            "Deviation {0} is not settled.",
            "Review needs a minor deviation classified, a major one investigated and a critical one closed.",
            "Open the deviation and take its next step."),
    EXCEPTION_NOT_JUDGED(
            409,
            "Exceptions that are not judged: {0}.",
            "Quality assurance judges each one before the review is signed.",
            "Open them on the review page and accept them, or ask for a correction."),
    PERFORMER_REVIEWS(
            403,
            "You took part in making this batch.",
            "Who performed or verified does not review for quality.",
            "Ask a colleague who did not take part."),
    OPERATIONS_REVIEWED(
            403,
            "You signed the review for operations.",
            "The two stages are signed by two persons.",
            "Ask a colleague of quality assurance."),
    EXCEPTION_UNKNOWN(
            404,
            "There is no such exception in this record.",
            "Exceptions are computed from the record; it may have changed.",
            "Open the review page again."),
    OWN_EXCEPTION(
            403, "You recorded this yourself.", "Nobody judges what is one's own.", "Ask a colleague to judge it."),
    NOT_IN_REVIEW(
            409,
            "Exceptions are judged from the end of production to the review; this batch is {0}.",
            "After the review the record stands.",
            "Write an addendum if something became known later."),
    WORDS_NEEDED(
            422,
            "The words are missing, or are longer than 2,000 characters.",
            "Only an acceptance needs no words.",
            "Write what is to be known or corrected."),
    ADDENDUM_TOO_EARLY(
            409,
            "Batch {0} is not reviewed yet.",
            "Until then the record itself is completed and corrected.",
            "Record it in its step.");

    private final Words words;

    ReviewRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
