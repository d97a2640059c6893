package eu.officina.scans;

import eu.officina.boundary.Reason;

/// What is refused about scans and their forms.
public enum ScanRefusal implements Reason {
    NO_SUCH_FORM(404, "There is no such form of a code.", "It ended, or never was.", "Reload the page."),
    NOT_BASE64(
            422,
            "The scan did not arrive whole.",
            "Its bytes are sent in base64.",
            "Scan again. If it stays, tell support."),
    SYMBOLOGY_MALFORMED(
            422,
            "The scanner told a kind of symbol that does not exist.",
            "It is a closing square bracket, a letter and a digit or letter, like ]d2.",
            "Set the scanner to send the symbology identifier of ISO/IEC 15424, or none.");

    private final Words words;

    ScanRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
