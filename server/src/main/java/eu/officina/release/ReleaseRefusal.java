package eu.officina.release;

import eu.officina.boundary.Reason;

/// Why a batch is not certified.
public enum ReleaseRefusal implements Reason {
    PERFORMER_CERTIFIES(
            403,
            "You took part in making this batch.",
            "Who performed or verified does not certify.",
            "Ask a colleague who did not take part."),
    NOT_REVIEWED(
            409, "This batch is not reviewed.", "Certification follows review.", "Ask quality assurance to review it."),
    OUT_OF_SPECIFICATION(
            409,
            "This batch can't be certified: {0} is out of specification.",
            "A product out of specification is never released. It may only be supplied at the physician's request"
                    + " (EU GMP Part IV §11.5).",
            "Reject the batch, or begin the supply at request on its page."),
    TWO_STEPS_NOT_ALLOWED(
            409,
            "Results are pending: {0}.",
            "The rules here do not allow certification before all results.",
            "Wait for the results."),
    RESULTS_PENDING(
            409,
            "Results are still pending: {0}.",
            "The final certification needs all results.",
            "Wait for the results."),
    CERTIFIED(409, "This batch is certified.", "It is certified once.", "Look at the certification."),
    DECIDED(409, "This batch was decided: {0}.", "A rejected or failed batch stays so.", "Look at the certification."),
    CHECKS_OPEN(
            409,
            "This batch can't be certified: {0}.",
            "All that the release page checks must be in order, but for results that may still be pending.",
            "The release page says who must act."),
    GIVEN(
            409,
            "Bag {0} was given.",
            "What a patient was given is not rejected any more.",
            "If a result failed, record it: the late failure and all that follows is opened by it."),
    NOT_GIVEN(
            409,
            "No bag of this batch was given.",
            "Non-conforming and administered is what the patient was given.",
            "Put the batch into quarantine."),
    NOT_OUT_OF_SPECIFICATION(
            409,
            "This batch can't be supplied at request from here: it is {0}.",
            "Only what failed its specification and was not rejected goes that way.",
            "Look at the release page."),
    NOTICE_UNKNOWN(404, "There is no such notice.", "It does not exist in this workspace.", "Look at the batch."),
    NOTICE_GIVEN(409, "This notice was given.", "It is recorded once.", "Look at the release page.");

    private final Words words;

    ReleaseRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
