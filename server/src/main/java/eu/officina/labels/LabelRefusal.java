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
