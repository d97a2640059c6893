package eu.officina.mobile;

import eu.officina.boundary.Reason;

/// What the tablet's contract itself refuses.
public enum MobileRefusal implements Reason {
    KIND_UNKNOWN(
            422,
            "This entry is of no known kind.",
            "The server takes no entries named {0}.",
            "Update the tablet's page.");

    private final Words words;

    MobileRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
