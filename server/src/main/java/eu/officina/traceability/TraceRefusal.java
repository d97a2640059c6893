package eu.officina.traceability;

import eu.officina.boundary.Reason;

/// What traceability refuses.
public enum TraceRefusal implements Reason {
    NODE_UNKNOWN(
            404, "There is nothing to trace there.", "It does not exist in this workspace.", "Scan or search again."),
    NOTHING_FOUND(
            404,
            "This code stands for nothing here.",
            "No unit, lot, device or patient of this workspace has it.",
            "Check the label and scan again."),
    NOT_A_BAG(
            422,
            "That is not a bag of ours.",
            "The code is none of the labels issued here.",
            "Scan the label of the bag."),
    NOT_A_WRISTBAND(422, "That is not a wristband.", "The code names something else.", "Scan the patient's wristband."),
    WRONG_PATIENT(
            409,
            "Do not give. This bag was made for another patient.",
            "Wristband and bag do not agree.",
            "Put the bag aside, return it to the cell-therapy unit, and call quality assurance."),
    NOT_CERTIFIED(
            409,
            "Do not give. This bag is not certified.",
            "Only certified products are given (its state: {0}).",
            "Ask the qualified person."),
    ALREADY_GIVEN(409, "This bag was given.", "A bag is given once.", "Check the label of the bag."),
    EXPIRED(
            409,
            "Do not give. This bag has expired.",
            "It was to be used before {0}.",
            "Return it to the cell-therapy unit."),
    MORE_THAN_THE_BAG(
            422, "That is more than the bag holds.", "Its label says {0} mL.", "Correct the volume that was given."),
    NOT_RECALLED(409, "This bag is not recalled.", "Its state is {0}.", "Reload the page."),
    GONE(409, "This bag can't be destroyed any more.", "Its state is {0}.", "Check the label of the bag."),
    SECOND_PERSON_IS_YOU(
            422,
            "You are the first person.",
            "Two people check at the bed.",
            "Enter the name of the colleague who checked with you."),
    CODE_TAKEN(409, "The code {0} names another thing.", "A code names one thing here.", "Choose another code."),
    BAG_GONE(409, "{0} is {1}.", "What was given or destroyed is nowhere.", "Look at the bag's record."),
    STILL_ON_ITS_WAY(
            409,
            "The bag is on its way with {0}.",
            "Nobody has received it yet.",
            "Receive the shipment, and look at the bag."),
    NOT_TO_BE_THAWED(
            409,
            "{0} has no time of use after thawing.",
            "Its master record names none.",
            "Give it as it is, or ask quality assurance."),
    THAWED_ALREADY(409, "It was thawed at {0}.", "A bag is thawed once.", "Give it before its expiry, or destroy it."),
    NOT_PORTIONED(
            409, "{0} can't be divided or pooled.", "It is {1}.", "Take a bag that is in quarantine or may be given."),
    BATCH_STILL_OPEN(
            409,
            "The batch {0} is not complete.",
            "Its bags are filled and labelled in its record.",
            "Complete the batch first."),
    MORE_THAN_IN_THE_BAGS(
            422, "{0} mL are more than there is.", "The bags hold {1} mL.", "Check the number of bags and the volume."),
    REST_UNACCOUNTED(
            422,
            "{0} mL are unaccounted for.",
            "What is in no new bag must be told.",
            "Enter what became of the rest."),
    SAME_BAG_TWICE(422, "A bag was scanned twice.", "A pool is made of several bags.", "Scan each bag once."),
    NOT_TO_BE_POOLED(
            409,
            "{0} and {1} can't be pooled.",
            "Bags of one batch are pooled, or certified bags of one allogeneic product for one patient.",
            "Keep them apart, and ask quality assurance."),
    SECOND_PERSON(422, "A second person is needed.", "Two people check at the bed.", "Enter who checked with you."),
    CONTENT_MISSING(422, "The entry has no {0}.", "An administration names it.", "Fill it in on the tablet.");

    private final Words words;

    TraceRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
