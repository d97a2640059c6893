package eu.officina.training;

import eu.officina.boundary.Reason;

/// What training refuses, and what is refused for want of it.
public enum TrainingRefusal implements Reason {
    TRAINING_MISSING(
            403,
            "You are not trained for {0}.",
            "Who works on a batch is trained for its process; there is no valid record of: {1}.",
            "Let a trained colleague do it, and ask quality assurance to enter your training."),
    TRAINING_EXPIRED(
            403,
            "Your training for {0} has expired.",
            "It held until {2}: {1}.",
            "Let a trained colleague do it, renew your training, and ask quality assurance to enter it."),
    TRAINING_UNKNOWN(
            404, "There is no such training record.", "It does not exist in this workspace.", "Look at the list."),
    OWN_TRAINING(
            403,
            "This is your own training.",
            "Nobody enters their own training.",
            "Ask a colleague of quality assurance or the qualified person."),
    PERSON_UNKNOWN(422, "This person is no member here.", "Training is kept for members.", "Choose a person."),
    PROCESS_UNKNOWN(
            422,
            "There is no process {0} here.",
            "Training is given for a product that has a master record.",
            "Choose a product."),
    EDITION_UNKNOWN(
            422,
            "{0} has no edition {1}.",
            "Process training names the edition that was taught.",
            "Check the edition."),
    TRAINING_ENDS_FIRST(
            422,
            "The training ends before it begins.",
            "It holds from a first to a last day.",
            "Correct the two dates."),
    WITHDRAWN_BEFORE(409, "This training was withdrawn.", "It is withdrawn once.", "Look at the list.");

    private final Words words;

    TrainingRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
