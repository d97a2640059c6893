package eu.officina.signatures;

import eu.officina.boundary.Reason;

/// Why a signature was not taken.
public enum SignatureRefusal implements Reason {
    ACT_UNKNOWN(404, "There is nothing to sign there.", "The act does not exist.", "Go back and start from the page."),
    REQUEST_UNKNOWN(
            409,
            "This request to sign was used or has ended.",
            "A request counts once, for the person who asked, for five minutes.",
            "Open the record: if your signature stands there, it is done. If not, sign again."),
    NOT_CONFIRMED(
            403,
            "The signature was not confirmed.",
            "The identity provider did not confirm it ({0}).",
            "Go back to the record and sign again."),
    STEP_UP_ONLY(
            409,
            "This is signed with your password.",
            "Certification and what decides on a product always take a fresh authentication.",
            "Sign with your password."),
    NOT_YOUR_SCREEN(
            409,
            "This needs your own sign-in.",
            "The password can be asked only of the person who is signed in at this screen.",
            "Sign in as yourself, or use your signing PIN where it counts."),
    SOMEBODY_ELSE(
            403,
            "Somebody else confirmed.",
            "Who asks to sign must confirm with their own password.",
            "Sign in as yourself and sign again."),
    NOT_FRESH(
            403,
            "Your password was not asked for this signature.",
            "A signature needs a fresh authentication.",
            "Go back to the record and sign again."),
    CONTENT_CHANGED(
            409,
            "The record changed while you were signing.",
            "Only what you saw can be signed.",
            "Look at the record again and sign it as it is now."),
    PROVIDER_SILENT(
            503,
            "The identity provider did not answer.",
            "Without it nobody can sign.",
            "Try again in a minute; nothing was lost.");

    private final Words words;

    SignatureRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
