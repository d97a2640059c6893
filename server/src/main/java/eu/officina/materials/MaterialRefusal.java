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
            "Take another lot, or ask quality control."),
    LOT_EXPIRED(
            409, "Lot {0} expired on {1}.", "An expired material is never used.", "Discard it and take another lot."),
    LOT_EXISTS(409, "Lot {0} was received before.", "A lot is received once.", "Look at the list."),
    EQUIPMENT_UNKNOWN(
            409,
            "This equipment is not registered here.",
            "Only qualified equipment is used.",
            "Use another, or have it registered."),
    EQUIPMENT_NOT_CALIBRATED(
            409,
            "{0} is out of calibration since {1}.",
            "Equipment is calibrated at the time of use.",
            "Use another device and tell quality control."),
    EQUIPMENT_OUT_OF_USE(409, "{0} is taken out of use.", "Only qualified equipment is used.", "Use another device."),
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
