package eu.officina.batchrecords;

import eu.officina.masterrecords.Verdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a recording turned out to be, before it is written.
///
/// - **Shape** `detail` what stands beside the value (lot and expiry, inputs of a calculation); `serial` item and
/// serial
///   number of a single-use set; `used` the lot or device, for the genealogy.
record Outcome(
        String value,
        Verdict verdict,
        @Nullable String raw,
        @Nullable String detail,
        @Nullable String serial,
        @Nullable Used used) {

    /// A lot or a device that went into the batch.
    record Used(String kind, UUID id, String name, String note) {
        boolean device() {
            return kind.equals("equipment");
        }
    }

    static Outcome of(String value, Verdict verdict, @Nullable String raw) {
        return new Outcome(value, verdict, raw, null, null, null);
    }

    Outcome saying(String more) {
        return new Outcome(value, verdict, raw, more, serial, used);
    }
}
