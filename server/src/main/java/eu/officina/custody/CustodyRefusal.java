package eu.officina.custody;

import eu.officina.boundary.Reason;

/// Why a bag is not handed over or not sent.
public enum CustodyRefusal implements Reason {
    TO_ONESELF(
            422,
            "Giver and receiver are one person.",
            "Two people stand for a hand-over.",
            "Scan the receiver's badge."),
    NOT_READY(
            409,
            "{0} is {1}.",
            "Only what is certified, or supplied at the physician's request, is sent.",
            "Wait for certification."),
    OUT_OF_TIME(409, "{0} is past its expiry, {1}.", "What has expired is not sent.", "Ask quality assurance."),
    SHIPMENT_UNKNOWN(
            404,
            "There is no such shipment.",
            "It does not exist in this workspace.",
            "Look at the list of shipments."),
    SHIPMENT_NOT_FROM_HERE(
            409, "The shipment is {0}.", "It is packed, sent, received, each in its turn.", "Look at the shipment."),
    PACKED_ALREADY(409, "{0} is in it already.", "A bag is packed once.", "Scan the next bag."),
    NOT_PACKED(409, "{0} is not in it.", "Only what is packed is taken out.", "Look at the list of its bags."),
    NOTHING_PACKED(409, "Nothing is packed.", "An empty box is not sent.", "Scan the bags into it."),
    CONDITION_MISSING(
            422,
            "The condition of {0} is missing.",
            "Each bag is looked at when it arrives.",
            "Say how each bag looks.");

    private final Words words;

    CustodyRefusal(int status, String title, String why, String advice) {
        words = new Words(status, title, why, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
