package eu.officina.papers;

import eu.officina.boundary.Reason;

/// Why a paper form is not issued, transcribed or closed.
public enum PaperRefusal implements Reason {
    PAPER_UNKNOWN(
            404,
            "There is no such paper form.",
            "It does not exist in this workspace.",
            "Look at the paper forms of the batch."),
    PAPER_NOT_NOW(
            409,
            "No paper form is issued for a batch that is {0}.",
            "Forms are for work that is still to be done.",
            "Look at the batch."),
    PAPER_ORDER(
            422,
            "The first step of the form, {0}, comes after its last, {1}.",
            "A form covers the steps from the first to the last.",
            "Exchange the two."),
    PAPER_STEPS(
            422,
            "Steps {0} to {1} are none of this batch.",
            "The master record has {2} steps.",
            "Choose the first and the last step of the form."),
    PAPER_CLOSED(
            409,
            "Paper form {0} is {1}.",
            "It is issued, transcribed and verified, in that order, or cancelled unused.",
            "Open the form and look what comes next."),
    PAPER_COVERS(
            409,
            "Paper form {0} covers steps {1} to {2}.",
            "A value is transcribed from the form that asks for it.",
            "Take the right form, or record the value in its step."),
    PAPER_TIME(
            422,
            "That can't be the time written on paper form {0}.",
            "A value was written after the form was issued and before now.",
            "Read the time on the paper again."),
    PAPER_EMPTY(
            409,
            "Nothing was transcribed from paper form {0}.",
            "A transcription is finished when the values of the paper are in the record.",
            "Transcribe them, or cancel the form if it was not used."),
    PAPER_USED(
            409,
            "Paper form {0} was used: values in the record name it.",
            "Only an unused form is cancelled.",
            "Finish the transcription and have it verified."),
    SCAN_MISSING(
            409,
            "The scan of paper form {0} is missing.",
            "The paper is kept with the record as it was filled in.",
            "Attach its scan first."),
    NOT_A_SCAN(
            415,
            "This file is no PDF, PNG or JPEG.",
            "The content decides, not the name.",
            "Scan the paper as PDF, PNG or JPEG."),
    SCAN_TOO_LARGE(413, "The file is larger than 10 MB.", "A scan of a form is smaller.", "Scan it at 200 dpi."),
    SCAN_UNKNOWN(404, "There is no such scan.", "It does not exist in this workspace.", "Look at the paper form."),
    COPIES_MISSING(
            422,
            "{0} copies were issued; {1} kept and {2} destroyed are not all.",
            "Every copy is accounted for before a form is closed.",
            "Find the copies, and say how many were destroyed."),
    OWN_TRANSCRIPTION(
            403,
            "You transcribed from this form.",
            "Who transcribed does not verify.",
            "Ask a second person to compare it with the paper."),
    PAPER_OPEN(
            409,
            "Paper forms of this batch are open: {0}.",
            "The record is whole when every form is verified or cancelled.",
            "Open Paper forms on the batch and close them.");

    private final Words words;

    PaperRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
