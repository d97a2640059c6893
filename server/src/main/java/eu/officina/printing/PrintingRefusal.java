package eu.officina.printing;

import eu.officina.boundary.Reason;

/// Why something is not printed now.
public enum PrintingRefusal implements Reason {
    PRESS_BUSY(
            503,
            "Other documents are being printed.",
            "One is made at a time, so that a long record does not fill the memory.",
            "Try again in a minute.");

    private final Words words;

    PrintingRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
