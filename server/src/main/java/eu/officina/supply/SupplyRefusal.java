package eu.officina.supply;

import eu.officina.boundary.Reason;

/// Why a product out of specification is not supplied.
public enum SupplyRefusal implements Reason {
    SUPPLY_NOT_THERE(
            409,
            "The supply is at {0}; {1} does not follow.",
            "A product out of specification is supplied only after its documents, one after the other.",
            "Look at the supply page: it says who acts next."),
    SUPPLY_NOT_BEGUN(
            409,
            "No supply of this batch at the physician's request has begun.",
            "It begins with the confirmation that the product is out of specification.",
            "Have quality control or the qualified person confirm it first."),
    SUPPLY_BEGUN(
            409,
            "The supply of this batch at the physician's request has begun.",
            "It begins once.",
            "Go on with it on its page."),
    PAPER_MISSING(
            422,
            "The document must say: {0} (up to 2,000 characters).",
            "Without it the document does not show why the product may be supplied.",
            "Fill it in and sign again."),
    NOT_EXPIRED(
            409,
            "A bag of this batch has not expired.",
            "The supply ends by expiry only when no bag can be given any more.",
            "Let the physician decline, or wait."),
    NOTICES_OPEN(
            409,
            "Not everybody was told: {0}.",
            "Holder and authority know of every product supplied out of specification.",
            "Tell them and record it on the release page.");

    private final Words words;

    SupplyRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
