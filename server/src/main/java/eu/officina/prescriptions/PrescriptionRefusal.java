package eu.officina.prescriptions;

import eu.officina.boundary.Reason;

/// What the regime or the identity of the patient forbids.
public enum PrescriptionRefusal implements Reason {
    PRODUCT_NOT_APPROVED(
            409,
            "{0} is not approved at this site.",
            "A product is made only under an approval that names it and this site.",
            "Ask quality assurance for the approval, or prescribe another product."),
    HE_APPROVAL_EXPIRED(
            409,
            "The approval {0} is not valid on {1}.",
            "It must be valid on the planned start and on the planned administration (it ends on {2}).",
            "Choose earlier dates, or ask quality assurance for the renewal."),
    ADMINISTERED_ELSEWHERE(
            409,
            "The product can't be given in {0}.",
            "Under hospital exemption it is used in the country where it is made ({1}).",
            "Choose a hospital in {1}."),
    DATES_REVERSED(
            422,
            "The administration is planned before the start.",
            "Cells are given after they are made.",
            "Correct the two dates."),
    WRISTBAND_REPLACED(
            409,
            "This wristband was replaced.",
            "Only the newest of a patient's wristbands counts.",
            "Take it off, destroy it, and scan the one that replaced it. If the patient has no other, stop."),
    WRISTBAND_NOT_ENTERED(
            409,
            "This wristband is newer than the one on record.",
            "A new wristband counts once somebody has entered that it replaces the old one.",
            "Check the patient, enter the replacement (Custody, Replace a wristband), and scan again."),
    WRISTBAND_WITHOUT_NUMBER(
            422,
            "The new wristband has no instance number.",
            "Without it nobody can tell it from the old one.",
            "Print a wristband with an instance number (8019)."),
    WRISTBAND_NOT_NEW(
            409,
            "The wristband is not newer than number {0}.",
            "Each new wristband has a higher instance number.",
            "Scan the new wristband, not the old one."),
    PATIENT_UNKNOWN(
            404,
            "Nobody here has that wristband's number.",
            "A replaced wristband keeps the patient's number.",
            "Check the wristband at the patient."),
    NOT_A_WRISTBAND(422, "That is not a wristband.", "The code names something else.", "Scan the patient's wristband."),
    WRISTBAND_OF_ANOTHER(
            409,
            "This wristband and this pseudonym belong to different patients.",
            "One wristband stands for one patient.",
            "Check the wristband at the patient, and the pseudonym in your list."),
    PRESCRIPTION_UNKNOWN(
            404, "There is no such prescription.", "It does not exist in this workspace.", "Look at the list."),
    PRESCRIPTION_WAITS(
            409,
            "{0} is prescribed for this patient already.",
            "Its cells are awaited; one course is prescribed once.",
            "Open the list. Withdraw the waiting prescription if it is wrong, then prescribe again."),
    PRESCRIPTION_WITHDRAWN(
            409,
            "This prescription was withdrawn.",
            "Nothing is made for it.",
            "Ask the physician to prescribe again."),
    PRESCRIPTION_USED(
            409,
            "This prescription has its batch.",
            "One batch belongs to one prescription.",
            "Open the batch, or prescribe again.");

    private final Words words;

    PrescriptionRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
