package eu.officina.trends;

import eu.officina.boundary.Reason;

/// What trends refuse.
public enum TrendRefusal implements Reason {
    NO_SUCH_TREND(
            404,
            "There is no such trend.",
            "A trend begins with the first number recorded in a field of a master record.",
            "Look at the trends of the workspace."),
    NO_SUCH_SIGNAL(
            409,
            "This signal is none now.",
            "Signals are computed from the record; a correction or a new number may have taken it away.",
            "Open the chart again."),
    ACKNOWLEDGED(
            409,
            "{0} has acknowledged this signal.",
            "A signal is acknowledged once; the words stay.",
            "Open the chart again and read what was said.");

    private final Words words;

    TrendRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
