package eu.officina.presence;

import eu.officina.boundary.Reason;

/// Why a PIN or a badge does not count.
public enum PresenceRefusal implements Reason {
    PIN_NOT_SET(
            409,
            "There is no signing PIN yet.",
            "A PIN is set right after confirming with the password.",
            "Open Signing PIN at the top right and set one, or use your password."),
    PIN_EXPIRED(
            409,
            "The signing PIN has expired.",
            "A PIN counts for 180 days.",
            "Open Signing PIN at the top right, confirm with your password and set a new one."),
    PIN_LOCKED(
            423,
            "The signing PIN is locked.",
            "It was wrong several times; it opens again in {0} minutes.",
            "Wait, or confirm with your password and set a new PIN."),
    PIN_WRONG(
            403,
            "The PIN is wrong; tries left: {0}.",
            "After five wrong tries it is locked for a quarter of an hour, after ten it ends.",
            "Type it again. Nothing else you typed is lost."),
    PIN_ENDED(
            409,
            "The signing PIN was wrong ten times and does not count any more.",
            "Somebody may have been guessing.",
            "Confirm with your password and set a new PIN; tell quality assurance if it was not you."),
    PIN_WEAK(
            422,
            "That is no good PIN.",
            "A PIN has 6 to 12 digits, not all the same, not a row such as 123456, and not the one before.",
            "Choose another."),
    PINS_DIFFER(422, "The two PINs differ.", "It is typed twice so that no slip is kept.", "Type it again."),
    CONFIRM_FIRST(
            409,
            "Confirm with your password first.",
            "A PIN is set within five minutes of a fresh authentication.",
            "Press Confirm with password, then set the PIN."),
    SERIES_ENDED(
            409,
            "{0}: the PIN does not count now.",
            "After a pause of {1} minutes, or twelve hours, the next signature takes the password again.",
            "Sign once with the password, or press Confirm with password under Signing PIN where that person is signed"
                    + " in."),
    BADGE_UNKNOWN(
            404,
            "Nobody here wears that badge.",
            "It is unknown, or the membership has ended.",
            "Scan again; the workspace administrator gives badges."),
    NOTHING_TO_DO_HERE(
            403,
            "{0} can't act at a shared screen.",
            "Only operators, nurses, quality control and quality assurance take over a screen.",
            "Sign in at a screen of your own.");

    private final Words words;

    PresenceRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
