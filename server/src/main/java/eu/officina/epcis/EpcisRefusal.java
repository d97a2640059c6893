package eu.officina.epcis;

import eu.officina.boundary.Reason;

/// What is refused about events; an event's own fault is told in its job.
public enum EpcisRefusal implements Reason {
    NOT_A_DOCUMENT(
            400,
            "This is not an EPCIS document.",
            "It is JSON of type EPCISDocument, version 2.0, with a list of events in its body.",
            "Check what your system sends."),
    TOO_MANY_EVENTS(413, "This document holds too many events.", "At most {0} are taken at once.", "Send it in parts."),
    EVENT_FAULTY(
            422, "This event is not taken: {0}.", "EPCIS 2.0 lays down its form.", "Correct it and send it again."),
    PARAMETER_UNKNOWN(400, "The parameter {0} is not known.", "EPCIS 2.0 names them.", "Leave it out, or check it."),
    PARAMETER_MALFORMED(
            400,
            "The parameter {0} can't be read.",
            "Times are ISO 8601 with offset, counts whole numbers.",
            "Correct it."),
    NO_SUCH_EVENT(404, "There is no such event.", "It does not exist in this workspace.", "Check its identifier."),
    NO_SUCH_CAPTURE(404, "There is no such job.", "It does not exist in this workspace.", "Check its identifier.");

    private final Words words;

    EpcisRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
