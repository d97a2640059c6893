package eu.officina.labels;

import eu.officina.boundary.Reason;

/// Why a label is not issued or not accepted.
public enum LabelRefusal implements Reason {
    LABELS_ISSUED(
            409, "The labels of this batch are issued.", "They are issued once.", "Print them again from the list."),
    MORE_THAN_THERE_IS(
            409,
            "{0} bags of {1} mL are more than there is.",
            "The record holds {2} mL to fill.",
            "Check the number of bags and the volume."),
    NO_LABEL_STEP(
            409, "This batch has no labels.", "Its master record has no step for them.", "Ask quality assurance."),
    LABEL_UNKNOWN(
            404, "There is no such label.", "It does not exist in this workspace.", "Look at the labels of the batch."),
    NOT_THIS_LABEL(
            409,
            "The scanned label is not one of this batch.",
            "What is read back must be what was issued.",
            "Destroy the label, print it again, and scan it."),
    COPY_NOT_FROM_HERE(
            409,
            "This label is {0}.",
            "A label is printed, read back, put on its bag, each in its turn.",
            "Look at the list of the labels."),
    COPY_ABOUT(
            409,
            "The label before is {0}.",
            "Two labels for one bag must never be about.",
            "Destroy the label before, say so, and issue it again."),
    NOTHING_TO_PRINT(
            409,
            "Every label of this batch is printed.",
            "A label is printed once.",
            "Say that a label is spoiled, and issue it again."),
    PRINT_USED(
            409,
            "This print was used.",
            "One of its labels was read back or is spoiled.",
            "Say which label is spoiled, issue it again, and print it."),
    LABEL_TOO_FULL(
            422,
            "The words do not fit on a label of {0}.",
            "Nothing is cut off.",
            "Choose a larger label, or shorten the words in the master record."),
    DENSITY_UNKNOWN(
            422, "No label printer has {0} dots per millimetre.", "There are 8, 12 and 24.", "Choose one of these."),
    BATCH_ENDED(409, "The batch was aborted.", "Nothing of it is labelled.", "Destroy what was filled."),
    LABEL_WITHOUT_STATEMENT(
            409,
            "The label {0} does not say that the product is out of specification.",
            "It was printed before that was known, or is not on its bag.",
            "Say that it is spoiled, issue it again, and put the new one on the bag."),
    NO_LABEL_WAIVER(
            409,
            "Here no label is waived.",
            "The rules of {0} for {1} have no exception from the label.",
            "Stick the label on, and scan it."),
    WAIVER_OVER(
            409,
            "Do not give. The time without a label is over.",
            "It ended at {0}.",
            "Stick the label on the product and scan it on the page Labels, or destroy it."),
    WAIVED_BEFORE(
            409,
            "The label {0} was waived before.",
            "The minutes without a label do not begin again.",
            "Stick the label on, and scan it."),
    MINUTES_NOT_BEGUN(
            409,
            "Do not give yet. {0} is not told to be made.",
            "Its minutes without a label begin with the scan of wristband and label.",
            "Scan both on the page Labels when it is made."),
    MADE_TOO_SOON(
            409,
            "The batch is not certified.",
            "The minutes without a label begin once, and it could not be given in them.",
            "Wait for its certification, then make the product and scan."),
    WAIVED_TOO_LATE(
            409,
            "The batch is complete.",
            "A label is waived while the batch is made.",
            "Stick the label on, and scan it."),
    LABEL_NOT_ON_BAG(
            409,
            "Do not give. The label of {0} is not on its bag.",
            "It is {1}.",
            "Let the cell-therapy unit finish the label on the page Labels."),
    WORN_BY_ANOTHER(
            409,
            "Stop. This is not the patient of this batch.",
            "Wristband and label do not belong together.",
            "Check the patient and the batch."),
    NOT_RECONCILED(
            409,
            "{0} of {1} labels are unaccounted for.",
            "Each label issued is on its bag, spoiled, returned or retained before the batch is complete.",
            "Say what became of each on the page Labels."),
    SYMBOL_UNREADABLE(
            500,
            "The symbol could not be read back.",
            "A symbol that does not decode is not offered.",
            "Tell the operator of the service.");

    private final Words words;

    LabelRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
