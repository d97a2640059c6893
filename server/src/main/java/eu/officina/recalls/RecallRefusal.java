package eu.officina.recalls;

import eu.officina.boundary.Reason;

/// What is refused about recalls.
public enum RecallRefusal implements Reason {
    NO_SUCH_NOTICE(404, "There is no such notice.", "It does not exist in this workspace.", "Look at the recalls."),
    ANSWERED_ALREADY(409, "The notice was answered.", "An answer stands.", "Look at the answer."),
    NO_SUCH_RECALL(404, "There is no such recall.", "It does not exist in this workspace.", "Go back to the list."),
    START_MISSING(
            422,
            "This recall begins nowhere.",
            "It needs a thing, a time, or both.",
            "Scan the lot, donation, device, badge or bag, or enter from when to when."),
    WINDOW_TURNED(422, "The time ends before it begins.", "From is later than until.", "Correct one of them."),
    NOTHING_REACHED(
            422,
            "Nothing is to be recalled.",
            "It came into no batch and no bag in that time.",
            "Check what you scanned and the time."),
    RECALL_CLOSED(409, "This recall is closed.", "Its report is signed.", "Open another one."),
    OUTCOME_DOES_NOT_FIT(
            422,
            "That can't have become of it.",
            "{0} was {1}.",
            "Choose what fits: a bag that was given is followed up with its patient."),
    FOR_PHYSICIANS(
            403,
            "Patients are followed up by a physician.",
            "It is a medical decision.",
            "Ask a physician of this hospital to enter it."),
    FOR_QUALITY(
            403,
            "Only quality assurance or the qualified person lets a bag off.",
            "It may be given again afterwards.",
            "Ask one of them."),
    ITEMS_OPEN(
            409,
            "{0} bags or batches of this recall are open.",
            "It is closed when something became of each.",
            "Enter what became of them.");

    private final Words words;

    RecallRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
