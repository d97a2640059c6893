package eu.officina.storage;

import eu.officina.boundary.Reason;

/// Why a bag is not put somewhere, or a place or a temperature is not taken.
public enum StorageRefusal implements Reason {
    PLACE_UNKNOWN(
            404, "There is no such place.", "It is not registered here.", "Look at the storage map, or register it."),
    PLACE_EXISTS(409, "The code {0} names another place.", "A code names one place.", "Choose another code."),
    PLACE_DOES_NOT_FIT(
            422,
            "A {0} does not stand there.",
            "Rooms hold stores, stores hold racks or boxes, racks hold boxes.",
            "Choose another place for it."),
    BOX_WITHOUT_MEASURES(422, "A box has rows and columns.", "Its positions are named by them.", "Enter both."),
    STORE_WITHOUT_LIMITS(
            422,
            "A store has limits of temperature.",
            "Without them no excursion is found.",
            "Enter the highest temperature, how long it may be exceeded, and how often it is read."),
    NOT_A_BOX(409, "{0} has no positions.", "Bags are put into boxes.", "Scan the box."),
    NO_SUCH_POSITION(
            422,
            "There is no position {0} in {1}.",
            "Positions are letter and number, such as B3.",
            "Look at the box."),
    POSITION_TAKEN(409, "Position {0} is taken by {1}.", "No two bags are in one position.", "Choose a free one."),
    BOX_FULL(409, "{0} is full.", "Each of its positions is taken.", "Scan another box."),
    NEVER_FROZEN_AGAIN(409, "{0} was thawed.", "Nothing is frozen twice.", "Give it before its expiry, or destroy it."),
    NOT_STORED(409, "{0} is in no position.", "Nothing can be taken out there.", "Scan it into a box first."),
    THERE_ALREADY(409, "{0} is in {1} already.", "Nothing was moved.", "Scan another place to move it."),
    NOT_WATCHED(
            409,
            "{0} has no temperature of its own.",
            "Stores and loggers have.",
            "Send the readings to the store it is in."),
    READING_DIFFERS(
            409,
            "At {0} another temperature is on record.",
            "A reading is never changed.",
            "Check the logger's clock, and whether this is its file."),
    READING_AHEAD(422, "{0} has not come yet.", "A reading is of the past.", "Check the logger's clock."),
    ROW_UNREADABLE(
            422,
            "Row {0} can't be read.",
            "A row is a time with its zone (2026-11-30T08:00:00Z) and a temperature in °C.",
            "Mend the file; nothing of it was taken."),
    NO_SUCH_FINDING(
            404,
            "There is no such excursion or gap.",
            "Later readings may have changed it.",
            "Look at the list once more."),
    STILL_GOING_ON(
            409,
            "It is still going on.",
            "Judged is what has ended, or an excursion that no bag is in any more.",
            "Take the bags out or bring the temperature back, then judge it."),
    JUDGED_ALREADY(409, "This was judged.", "A judgement stands.", "Open a deviation if it was wrong.");

    private final Words words;

    StorageRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
