package eu.officina.vigilance;

import eu.officina.boundary.Reason;

/// What vigilance refuses.
public enum VigilanceRefusal implements Reason {
    CASE_UNKNOWN(404, "There is no such case.", "It does not exist in this workspace.", "Look at the list of cases."),
    NOT_GIVEN(
            409,
            "This bag was not given.",
            "A case follows an administration.",
            "Record the administration first, or choose the bag that was given."),
    NO_FEVER(
            422,
            "Without fever this is no cytokine release syndrome.",
            "Grading begins at 38.0 °C, unless the fever was treated.",
            "Check the temperature, or describe another reaction."),
    BEFORE_THE_BAG(
            422,
            "The onset lies before the bag was given.",
            "The bag was given on {0}.",
            "Correct the time of the onset."),
    FUTURE(422, "The onset lies in the future.", "A reaction is reported after it began.", "Correct the time."),
    ASSESSED(409, "The causality of this case was assessed.", "It is assessed once here.", "Open the case.");

    private final Words words;

    VigilanceRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
