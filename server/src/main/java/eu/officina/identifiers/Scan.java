package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.ILLEGAL_CHARACTER;
import static eu.officina.identifiers.BarcodeRefusal.NOT_RECOGNISED;
import static eu.officina.identifiers.BarcodeRefusal.TOO_LONG;

import eu.officina.boundary.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One press of the scanner's trigger, or one typed number: what came, and what it turned out to be.
///
/// - **Shape** `raw` exactly as it came; `symbology` the three characters (`]d2`) that a well-set scanner sends first.
///   Its text form hides the raw text, for it may hold a patient's number.
/// - **Refuses** what the identifiers refuse, and [BarcodeRefusal#NOT_RECOGNISED], [BarcodeRefusal#TOO_LONG],
///   [BarcodeRefusal#ILLEGAL_CHARACTER].
///
/// @rule ID-10
/// @rule ID-11
/// @rule ID-12
/// @source GS1 General Specifications 5; ISBT 128 ST-001; ISO/IEC 15424
public record Scan(String raw, @Nullable String symbology, Identifier identifier) {
    private static final int LONGEST = 512;
    private static final Set<String> GS1 = Set.of("]d2", "]C1", "]Q3", "]e0", "]J1");
    private static final Set<String> RETAIL = Set.of("]E0", "]E4");
    private static final Pattern SYMBOLOGY = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern TYPED_ELEMENTS = Pattern.compile(" *\\([0-9].*");
    private static final Pattern TYPED_DONATION = Pattern.compile("[A-Z0-9]{5} [0-9]{2} [0-9]{6} [A-Z0-9*]");
    /// Only what no local code is likely to be: a GTIN, an SSCC or a GSRN behind its application identifier.
    private static final Pattern BARE_ELEMENTS = Pattern.compile("(?:01[0-9]{14}|00[0-9]{18}|801[78][0-9]{18}).*");

    /// Reads what was scanned just now.
    public static Scan parse(String raw) {
        return parse(raw, LocalDate.now(ZoneOffset.UTC));
    }

    /// Reads what was scanned on a day, by which two-digit years are understood.
    public static Scan parse(String raw, LocalDate scannedOn) {
        if (raw.length() > LONGEST) throw new Refusal(TOO_LONG, LONGEST);
        int end = raw.length();
        while (end > 0 && (raw.charAt(end - 1) == '\r' || raw.charAt(end - 1) == '\n')) end--;
        var text = raw.substring(0, end);
        requirePrintable(text);
        var match = SYMBOLOGY.matcher(text);
        if (!match.lookingAt()) return new Scan(raw, null, untold(text, scannedOn));
        return new Scan(raw, match.group(), told(match.group(), text.substring(3), scannedOn));
    }

    @Override
    public String toString() {
        return "Scan[" + identifier + "]";
    }

    private static Identifier told(String symbology, String text, LocalDate scannedOn) {
        if (GS1.contains(symbology)) return elements(text, scannedOn);
        if (RETAIL.contains(symbology)) return new TradeItem(Gtin.of(text), null, null, null, null);
        return plain(text);
    }

    private static Identifier untold(String text, LocalDate scannedOn) {
        if (TYPED_ELEMENTS.matcher(text).matches()) {
            return ElementString.readPrinted(text).named(scannedOn);
        }
        if (TYPED_DONATION.matcher(text).matches()) return new Donation(DonationNumber.of(text));
        boolean separated = text.indexOf(ElementString.SEPARATOR) >= 0;
        if (separated || BARE_ELEMENTS.matcher(text).matches()) return elements(text, scannedOn);
        return plain(text);
    }

    private static Identifier elements(String text, LocalDate scannedOn) {
        boolean led = text.indexOf(ElementString.SEPARATOR) == 0;
        return ElementString.read(led ? text.substring(1) : text).named(scannedOn);
    }

    private static Identifier plain(String text) {
        if (text.indexOf(ElementString.SEPARATOR) >= 0) throw new Refusal(NOT_RECOGNISED);
        if (text.startsWith("=") || text.startsWith("&"))
            return Isbt128.read(text).named();
        if (text.matches(Identifier.LocalCode.FORM)) return new Identifier.LocalCode(text);
        throw new Refusal(NOT_RECOGNISED);
    }

    private static void requirePrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && c != ElementString.SEPARATOR) throw new Refusal(ILLEGAL_CHARACTER, i + 1);
        }
    }
}
