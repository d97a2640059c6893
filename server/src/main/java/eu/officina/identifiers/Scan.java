package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.ILLEGAL_CHARACTER;
import static eu.officina.identifiers.BarcodeRefusal.NOT_RECOGNISED;
import static eu.officina.identifiers.BarcodeRefusal.TOO_LONG;

import eu.officina.boundary.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One press of the scanner's trigger, or one typed number: what came, and what it turned out to be.
///
/// - **Shape** `raw` exactly as it came; `symbology` the three characters (`]d2`) that a well-set scanner sends first;
///   `parts` all that the label said, by application or data identifier. Its text form hides the raw text, for it may
///   hold a patient's number.
/// - **Refuses** what the identifiers refuse, and [BarcodeRefusal#NOT_RECOGNISED], [BarcodeRefusal#TOO_LONG],
///   [BarcodeRefusal#ILLEGAL_CHARACTER].
///
/// @rule ID-10
/// @rule ID-11
/// @rule ID-12
/// @source GS1 General Specifications 5; ISBT 128 ST-001; ISO/IEC 15424
public record Scan(String raw, @Nullable String symbology, Identifier identifier, Map<String, String> parts) {
    /// Of this parser, kept with every scan: raised whenever a text is read differently than before.
    public static final String PARSER = "3";

    private static final int LONGEST = 512;
    private static final Set<String> GS1 = Set.of("]d2", "]C1", "]Q3", "]e0", "]J1");
    private static final Set<String> RETAIL = Set.of("]E0", "]E4");
    private static final Pattern SYMBOLOGY = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern TYPED_ELEMENTS = Pattern.compile(" *\\([0-9].*");
    private static final Pattern TYPED_DONATION = Pattern.compile("[A-Z0-9]{5} [0-9]{2} [0-9]{6} [A-Z0-9*]");
    private static final Pattern TYPED_EUROPEAN = Pattern.compile("SEC[: ].*");
    private static final Pattern LINK = Pattern.compile("[Hh][Tt][Tt][Pp][Ss]?:.*");
    /// Only what no local code is likely to be: a GTIN, an SSCC or a GSRN behind its application identifier.
    private static final Pattern BARE_ELEMENTS = Pattern.compile("(?:01[0-9]{14}|00[0-9]{18}|801[78][0-9]{18}).*");

    /// By what two-digit years and a hospital's own codes are understood.
    ///
    /// - **Shape** `on` is the day of scanning.
    public record Setting(LocalDate on, OwnCodes own) {

        /// Now, where a hospital's own codes have no laid-down form.
        public static Setting now() {
            return new Setting(LocalDate.now(ZoneOffset.UTC), OwnCodes.NONE);
        }
    }

    /// Reads what was scanned just now.
    public static Scan parse(String raw) {
        return parse(raw, Setting.now());
    }

    /// Reads the bytes of a scanner, which may tell the symbology beside them.
    public static Scan parse(byte[] raw, @Nullable String symbology, Setting setting) {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        return parse(symbology == null || text.startsWith(symbology) ? text : symbology + text, setting);
    }

    /// Reads what was scanned on a day, by which two-digit years are understood.
    public static Scan parse(String raw, LocalDate scannedOn) {
        return parse(raw, new Setting(scannedOn, OwnCodes.NONE));
    }

    /// Reads what was scanned in a setting.
    public static Scan parse(String raw, Setting setting) {
        if (raw.length() > LONGEST) throw new Refusal(TOO_LONG, LONGEST);
        int end = raw.length();
        while (end > 0 && (raw.charAt(end - 1) == '\r' || raw.charAt(end - 1) == '\n')) end--;
        var text = raw.substring(0, end);
        var symbology = text.startsWith("]") && SYMBOLOGY.matcher(text).lookingAt() ? text.substring(0, 3) : null;
        var content = symbology == null ? text : text.substring(3);
        requirePrintable(text, content.startsWith(PharmacyItem.START));
        var read = symbology == null ? untold(content, setting) : told(symbology, content, setting);
        return new Scan(raw, symbology, read.identifier, read.parts);
    }

    @Override
    public String toString() {
        return "Scan[" + identifier + "]";
    }

    private record Reading(Identifier identifier, Map<String, String> parts) {
        Reading(Identifier identifier) {
            this(identifier, Map.of());
        }

        static Reading of(ElementString label, Setting setting) {
            return new Reading(label.named(setting.on), label.elements());
        }
    }

    private static Reading told(String symbology, String text, Setting setting) {
        if (GS1.contains(symbology)) return elements(text, setting);
        if (RETAIL.contains(symbology)) return new Reading(new TradeItem(Gtin.of(text), null, null, null, null));
        return plain(text, setting);
    }

    private static Reading untold(String text, Setting setting) {
        if (TYPED_ELEMENTS.matcher(text).matches()) return Reading.of(ElementString.readPrinted(text), setting);
        if (TYPED_DONATION.matcher(text).matches()) return new Reading(new Donation(DonationNumber.of(text)));
        boolean message = text.startsWith(PharmacyItem.START);
        boolean separated = text.indexOf(ElementString.SEPARATOR) >= 0 && !message;
        if (separated || BARE_ELEMENTS.matcher(text).matches()) return elements(text, setting);
        return plain(text, setting);
    }

    private static Reading elements(String text, Setting setting) {
        boolean led = text.indexOf(ElementString.SEPARATOR) == 0;
        return Reading.of(ElementString.read(led ? text.substring(1) : text), setting);
    }

    private static Reading plain(String text, Setting setting) {
        if (text.startsWith(PharmacyItem.START)) return new Reading(PharmacyItem.read(text, setting.on));
        if (text.indexOf(ElementString.SEPARATOR) >= 0) throw new Refusal(NOT_RECOGNISED);
        if (text.startsWith("=") || text.startsWith("&")) {
            var message = Isbt128.read(text);
            return new Reading(message.named(), message.contents());
        }
        if (text.startsWith("+")) return new Reading(HibcItem.read(text, setting.on));
        if (LINK.matcher(text).matches()) return Reading.of(DigitalLink.read(text), setting);
        if (TYPED_EUROPEAN.matcher(text).matches()) return new Reading(SingleEuropeanCode.readPrinted(text));
        if (SingleEuropeanCode.looksLike(text)) return new Reading(SingleEuropeanCode.read(text));
        return new Reading(ofTheHospital(text, setting.own));
    }

    private static Identifier ofTheHospital(String text, OwnCodes own) {
        var known = own.of(text);
        if (known.isPresent()) return new Identifier.LocalCode(text, known.get());
        if (text.matches(Identifier.LocalCode.FORM)) return new Identifier.LocalCode(text);
        throw new Refusal(NOT_RECOGNISED);
    }

    /// Beside letters, digits and signs only the separator; in a message of ISO/IEC 15434 also what ends it.
    private static void requirePrintable(String text, boolean message) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = message && (c == '\u001e' || c == '\u0004');
            if ((c < ' ' || c > '~') && c != ElementString.SEPARATOR && !ends) {
                throw new Refusal(ILLEGAL_CHARACTER, i + 1);
            }
        }
    }
}
