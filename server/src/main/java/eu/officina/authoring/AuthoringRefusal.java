package eu.officina.authoring;

import eu.officina.boundary.Reason;

/// Why a master record is not taken, changed or held ready.
public enum AuthoringRefusal implements Reason {
    DOCUMENT_TOO_LARGE(
            413,
            "This document is too large.",
            "A master record has up to 2 MB, is nested up to 20 levels and holds texts up to 20,000 characters.",
            "Look at what makes it so large; pictures don't belong into it."),
    FINDINGS_OPEN(
            409,
            "There are findings: {0}.",
            "Only a master record without findings is held ready for review.",
            "Open it in the editor: each finding says where it is and how to mend it."),
    STEP_REFERRED(
            409,
            "Step {0} is referred to by step {1}.",
            "Its time window begins with it.",
            "Change the time window of step {1} first."),
    LAST_STEP(409, "This is the only step.", "A master record has at least one.", "Add another one first."),
    FIELD_GONE(404, "There is no field {0} in this step.", "It was renamed or deleted.", "Look at the step again.");

    private final Words words;

    AuthoringRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
