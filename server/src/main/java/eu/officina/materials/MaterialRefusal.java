package eu.officina.materials;

import eu.officina.boundary.Reason;

/// Why a material or a piece of equipment can't be used.
public enum MaterialRefusal implements Reason {
    LOT_UNKNOWN(
            409,
            "Lot {0} is not in stock here.",
            "Only lots that were received and released are used.",
            "Take another lot, or ask quality control to receive this one."),
    LOT_QUARANTINED(
            409,
            "Lot {0} is in quarantine.",
            "Only released lots are used.",
            "Take another lot, or ask quality control to release it under Materials."),
    LOT_BLOCKED(
            409,
            "Lot {0} is blocked: {1}",
            "A blocked lot is not used until quality control releases it again.",
            "Take another lot and put this one aside."),
    LOT_REJECTED(
            409,
            "Lot {0} was rejected: {1}",
            "A rejected lot is never used.",
            "Take another lot and put this one where rejected material belongs."),
    LOT_NOT_FROM_HERE(
            409,
            "Lot {0} is {1}; it can't become {2}.",
            "A lot is released or rejected from quarantine, and blocked only once it was released.",
            "Look at the lot under Materials."),
    NOT_A_LOT(422, "That is no label of a lot.", "The code names something else.", "Scan the label of what came in."),
    NO_DONATION_THERE(
            422,
            "That is no donation number.",
            "The code names something else.",
            "Scan the donation number on the bag."),
    TESTED_AHEAD(422, "{0} has not come yet.", "A test is of the past.", "Check the day of the test."),
    NO_SUCH_LOT(404, "There is no such lot.", "It does not exist in this workspace.", "Look at the list."),
    LOT_EXPIRED(
            409, "Lot {0} expired on {1}.", "An expired material is never used.", "Discard it and take another lot."),
    LOT_EXISTS(409, "Lot {0} was received before.", "A lot is received once.", "Look at the list."),
    EQUIPMENT_UNKNOWN(
            409,
            "This equipment is not registered here.",
            "Only qualified equipment is used.",
            "Use another, or have it registered."),
    NO_SUCH_EQUIPMENT(404, "There is no such device.", "It does not exist in this workspace.", "Look at the list."),
    EQUIPMENT_EXISTS(409, "A device with the code {0} is registered.", "A code names one device.", "Look at the list."),
    EQUIPMENT_NOT_QUALIFIED(
            409,
            "{0} is out of qualification since {1}.",
            "Equipment is qualified at the time of use.",
            "Use another device and tell quality control."),
    EQUIPMENT_NOT_CLEAN(
            409,
            "{0} was used in batch {1} and not cleaned since.",
            "Line clearance: nothing of another patient's batch is on a device.",
            "Clean it and record the cleaning under Materials, or use another device."),
    CLEAN_ALREADY(409, "{0} is clean.", "No batch has used it since it was cleaned.", "Go on."),
    OUT_OF_USE_ALREADY(409, "{0} is out of use: {1}", "It is taken out of use once.", "Look at its page."),
    DATE_PASSED(422, "{0} has passed.", "The new date is the last day on which it holds.", "Enter a date to come."),
    EQUIPMENT_NOT_CALIBRATED(
            409,
            "{0} is out of calibration since {1}.",
            "Equipment is calibrated at the time of use.",
            "Use another device and tell quality control."),
    EQUIPMENT_OUT_OF_USE(
            409, "{0} is taken out of use: {1}", "Only qualified equipment is used.", "Use another device."),
    EQUIPMENT_WRONG_TYPE(409, "{0} is not what this step needs.", "The step asks for: {1}.", "Scan the right device.");

    private final Words words;

    MaterialRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
