package eu.officina.oversight;

import eu.officina.boundary.Reason;

/// What overseers are refused.
public enum OversightRefusal implements Reason {
    USED_NOWHERE(
            404,
            "No site in your view used it.",
            "Sites publish every lot and chain of identity that went into a batch.",
            "Check the code, or ask the sites that do not let you look in."),
    SITE_NOT_IN_VIEW(
            404,
            "There is no such site for you.",
            "It does not exist, or it does not let you look in.",
            "Ask the site for a grant.");

    private final Words words;

    OversightRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
