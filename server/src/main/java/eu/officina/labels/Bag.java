package eu.officina.labels;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// What a bag's label says.
///
/// - **Units** volume in mL.
record Bag(
        UUID batch,
        int position,
        int total,
        BigDecimal volume,
        String gtin,
        String lot,
        Instant expiry,
        String patient) {

    /// Unique with the trade item number: the batch and the bag.
    String serial() {
        return lot + "-" + position;
    }
}
