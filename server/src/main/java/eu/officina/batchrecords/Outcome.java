package eu.officina.batchrecords;

import eu.officina.masterrecords.Verdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a recording turned out to be, before it is written.
///
/// - **Shape** `detail` what stands beside the value (lot and expiry, inputs of a calculation); `serial` item and
/// serial
///   number of a single-use set; `used` the lot or device, for the genealogy; `warning` what is doubtful about it.
record Outcome(
        String value,
        Verdict verdict,
        Origin origin,
        @Nullable String raw,
        @Nullable String detail,
        @Nullable String serial,
        @Nullable Used used,
        @Nullable String warning) {

    /// A lot or a device that went into the batch.
    record Used(String kind, UUID id, String name, String note) {
        boolean device() {
            return kind.equals("equipment");
        }
    }

    static Outcome typed(String value, Verdict verdict, @Nullable String raw) {
        return new Outcome(value, verdict, Origin.TYPED, raw, null, null, null, null);
    }

    static Outcome scanned(String value, @Nullable String raw) {
        return new Outcome(value, Verdict.MET, Origin.SCANNED, raw, null, null, null, null);
    }

    static Outcome computed(String value, Verdict verdict, @Nullable String raw) {
        return new Outcome(value, verdict, Origin.COMPUTED, raw, null, null, null, null);
    }

    Outcome from(Origin other) {
        return new Outcome(value, verdict, other, raw, detail, serial, used, warning);
    }

    Outcome saying(String more) {
        return new Outcome(value, verdict, origin, raw, more, serial, used, warning);
    }

    Outcome using(Used thing, @Nullable String itsSerial) {
        return new Outcome(value, verdict, origin, raw, detail, itsSerial, thing, warning);
    }

    Outcome warning(@Nullable String doubt) {
        return new Outcome(value, verdict, origin, raw, detail, serial, used, doubt);
    }
}
