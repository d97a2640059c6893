package eu.officina.batchrecords;

import eu.officina.boundary.Reason;

/// Why a batch does not begin.
public enum StartRefusal implements Reason {
    NOT_A_DONATION(
            422, "That is not a donation number.", "It names something else.", "Scan the donation number on the bag."),
    START_NOT_APPROVED(
            409,
            "The approval {0} is not valid on {1}.",
            "It must be valid on the day the batch begins and on the planned administration (it ends on {2}).",
            "Do not begin. Ask quality assurance for an approval that is valid."),
    REGIME_NOT_APPROVED(
            409,
            "No approval of {1} as {0} is valid.",
            "The master record is made for {0}; a batch needs an approval of that kind.",
            "Do not begin. Ask quality assurance for the approval, or for the right master record."),
    PATIENTS_EXCEEDED(
            409,
            "The approval {0} allows {1} patients; that many were treated.",
            "A hospital exemption is limited to the number of patients that its approval names.",
            "Do not begin. Ask quality assurance for another approval."),
    DONATION_USED(409, "This donation has its batch.", "A donation is used once.", "Check the bag's label."),
    WRONG_STARTING_MATERIAL(
            409,
            "That is not the starting material of {0}.",
            "The master record asks for the product code {1}; you scanned {2}.",
            "Check the label of the bag; call quality assurance if it is the right bag.");

    private final Words words;

    StartRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
