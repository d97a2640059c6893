package eu.officina.centralmasters;

import eu.officina.boundary.Reason;

/// What is refused around central master records.
public enum CentralRefusal implements Reason {
    CENTRAL_UNKNOWN(
            404,
            "There is no such central edition for this workspace.",
            "It was not published, or its publisher does not oversee this site any more.",
            "Look at the list of central editions."),
    NOT_A_CONTROL_SITE(
            409,
            "Only a control site publishes master records.",
            "Its sites let it oversee them.",
            "Make the edition effective here; there is nobody to publish it to."),
    NOT_EFFECTIVE(
            409,
            "This edition is not effective.",
            "Only the effective edition is published.",
            "Have it approved and made effective first."),
    PUBLISHED_BEFORE(
            409, "This edition is published.", "An edition is published once.", "Look at the central editions."),
    ADOPTED_BEFORE(
            409,
            "Edition {0} already stands on this central edition and is not effective yet.",
            "One draft on a central edition is worked on at a time.",
            "Go on with that draft."),
    CENTRAL_WITHDRAWN(
            409,
            "Central edition {0} was withdrawn.",
            "Nothing more is adopted, approved or made effective on it.",
            "Adopt the central edition that follows it, or ask the control site."),
    ANNEX_NOT_PERMITTED(
            409,
            "{0} differs from the central edition.",
            "The central edition permits only these annexes: {1}.",
            "Leave it as the central edition says, or ask the control site.");

    private final Words words;

    CentralRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
