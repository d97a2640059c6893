package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;

import eu.officina.boundary.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A collection of cells or tissue, or a bag of it: the number, and what else the same symbol said.
///
/// - **Shape** `flags` are the two characters behind the number, null when it was typed; `division` is told apart
///   from the product code only on labels that carry DS032.
/// - **Refuses** [BarcodeRefusal#CHECK_DIGIT_WRONG] where the flags hold a check value (60 to 96).
///
/// @rule ID-06
/// @source ISBT 128 ST-001 DS001, DS003, DS004, DS005, DS032, DS040
public record Donation(
        DonationNumber number,
        @Nullable String flags,
        @Nullable ProductCode product,
        @Nullable String division,
        @Nullable Expiry expiry,
        @Nullable ChainOfIdentity chain)
        implements Identifier {

    public Donation {
        if (flags != null && flags.matches("[6-8][0-9]|9[0-6]")) {
            int carried = Integer.parseInt(flags) - 60;
            if (carried != CheckDigit.mod37Value(number.din())) throw new Refusal(CHECK_DIGIT_WRONG, "donation number");
        }
    }

    @Override
    public String type() {
        return "donation";
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of(
                "din",
                number.din(),
                "flags",
                flags,
                "product",
                product,
                "division",
                division,
                "expiry",
                expiry,
                "chain",
                chain);
    }

    /// A number typed by hand.
    public Donation(DonationNumber number) {
        this(number, null, null, null, null, null);
    }
}
