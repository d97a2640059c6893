package eu.officina.quality;

import eu.officina.boundary.Reason;

/// What deviations and the quality log refuse.
public enum QualityRefusal implements Reason {
    DEVIATION_UNKNOWN(404, "There is no such deviation.", "It does not exist in this workspace.", "Look at the batch."),
    DEVIATION_NOT_THERE(
            409,
            "Deviation {0} is {1}; it can't become {2}.",
            "It is classified, investigated, reviewed and closed, in that order.",
            "Open it and look who has to act."),
    MORE_SEVERE(
            409,
            "Deviation {0} is {1} at least.",
            "A result that fails after certification touches what a patient was or may be given.",
            "Classify it as {1} or critical."),
    INVESTIGATOR_CLOSES(
            403,
            "You investigated this deviation.",
            "Who investigated does not close.",
            "Ask a colleague of quality assurance."),
    ITEM_UNKNOWN(404, "There is no such entry.", "It does not exist in this workspace.", "Look at the quality log."),
    ITEM_NOT_THERE(
            409,
            "{0} is {1}; it can't become {2}.",
            "It is done first, then its effect is checked.",
            "Look at the quality log."),
    OWN_CHECK(403, "You did {0} yourself.", "Who did it does not check its effect.", "Ask a colleague to check it."),
    OWNER_UNKNOWN(422, "The owner is no member here.", "An action is owned by a member.", "Choose a person."),
    TRIAGE_NEEDED(
            422,
            "Does the complaint tell of an adverse event?",
            "That is asked for every complaint, and for complaints only.",
            "Choose an answer. If it may, report a reaction as well.");

    private final Words words;

    QualityRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
