package eu.officina.scans;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.BarcodeRefusal;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.OwnCodes;
import eu.officina.identifiers.Scan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads scans as this hospital understands them, and remembers what this request read.
///
/// - **Refuses** what [Scan] refuses.
///
/// @rule SC-01
@RequestScoped
public class Scanner {
    @Inject
    OwnCodeRows own;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<String, Read> reads = new LinkedHashMap<>();

    /// One scan of this request, and what became of it.
    record Read(
            String raw,
            @Nullable String symbology,
            @Nullable Scan scan,
            @Nullable Refusal refusal) {

        String verdict() {
            return refusal == null ? ScanRow.READ : ((Enum<?>) refusal.reason()).name();
        }
    }

    /// What a scan is, by the standards and the hospital's own forms.
    public Scan read(String raw) {
        var known = reads.get(raw);
        if (known == null) {
            known = tried(raw);
            reads.put(raw, known);
        }
        if (known.refusal != null) throw known.refusal;
        return java.util.Objects.requireNonNull(known.scan);
    }

    /// The same by the standards alone, for what is scanned before a workspace is bound, such as a badge.
    public Scan standard(String raw) {
        var scan = Scan.parse(raw, setting(OwnCodes.NONE));
        reads.put(raw, new Read(raw, scan.symbology(), scan, null));
        return scan;
    }

    private Read tried(String raw) {
        try {
            var scan = parsed(raw);
            return new Read(raw, scan.symbology(), scan, null);
        } catch (Refusal refused) {
            return new Read(raw, null, null, refused);
        }
    }

    private Scan parsed(String raw) {
        try {
            var scan = Scan.parse(raw, setting(OwnCodes.NONE));
            return scan.identifier() instanceof Identifier.LocalCode ? Scan.parse(raw, setting(own.all())) : scan;
        } catch (Refusal refused) {
            if (refused.reason() != BarcodeRefusal.NOT_RECOGNISED) throw refused;
            return Scan.parse(raw, setting(own.all()));
        }
    }

    private Scan.Setting setting(OwnCodes codes) {
        return new Scan.Setting(
                LocalDate.ofInstant(clock.instant(), caller.place().zone()), codes);
    }

    /// What was read since this was last asked, for the log.
    List<Read> taken() {
        var taken = List.copyOf(reads.values());
        reads.clear();
        return taken;
    }
}
