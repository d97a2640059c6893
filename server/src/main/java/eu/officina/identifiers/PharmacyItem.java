package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.MESSAGE_MALFORMED;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;

import eu.officina.boundary.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A medicine or device with a pharmacy product number (PPN), as IFA assigns in Germany.
///
/// - **Shape** agency (2 digits), product number, two check digits; 4 to 22 characters.
/// - **Refuses** [BarcodeRefusal#MESSAGE_MALFORMED], [BarcodeRefusal#CHECK_DIGIT_WRONG],
///   [BarcodeRefusal#DATE_IMPOSSIBLE], [BarcodeRefusal#PARTS_CONTRADICT], [BarcodeRefusal#NAMES_NOTHING],
///   [BarcodeRefusal#SEPARATOR_LOST].
///
/// @rule ID-19
/// @source IFA Coding System, PPN-Code; ISO/IEC 15434 format 06; ANSI MH10.8.2
public record PharmacyItem(
        String ppn,
        @Nullable String lot,
        @Nullable String serial,
        @Nullable Expiry expiry) implements Identifier {
    static final String START = "[)>\u001e06\u001d";
    static final String END = "\u001e\u0004";

    private static final Pattern FIELD = Pattern.compile("(9N|8P|1T|16D|D|S|[0-9]{0,3}[A-Z])(.+)");
    private static final Pattern VALUE = Pattern.compile("[!-Z_a-z]{1,22}");

    public PharmacyItem {
        if (!ppn.matches("[0-9]{2}[0-9A-Z]{1,18}[0-9]{2}")) throw new Refusal(MESSAGE_MALFORMED, "9N");
        int body = ppn.length() - 2;
        if (!ppn.endsWith(CheckDigit.mod97(ppn.substring(0, body)))) throw new Refusal(CHECK_DIGIT_WRONG, "PPN");
    }

    /// Reads a message between its start and its end; one that names a trade item instead is one.
    static Identifier read(String text, LocalDate scannedOn) {
        int end = text.endsWith(END) ? text.length() - END.length() : text.length();
        var fields = new HashMap<String, String>();
        for (var part :
                text.substring(START.length(), Math.max(end, START.length())).split("\u001d", -1)) {
            var match = FIELD.matcher(part);
            if (!match.matches() || !VALUE.matcher(match.group(2)).matches()) {
                throw new Refusal(MESSAGE_MALFORMED, part.substring(0, Math.min(2, part.length())));
            }
            ElementString.expectNoSeparatorAsText(match.group(2));
            var earlier = fields.putIfAbsent(match.group(1), match.group(2));
            if (earlier != null && !earlier.equals(match.group(2))) throw new Refusal(PARTS_CONTRADICT, match.group(1));
        }
        return named(fields, scannedOn);
    }

    private static Identifier named(Map<String, String> fields, LocalDate scannedOn) {
        var lot = fields.get("1T");
        var serial = fields.get("S");
        var expiry = expiry(fields.get("D"), scannedOn);
        var produced = produced(fields.get("16D"), scannedOn);
        var ppn = fields.get("9N");
        if (ppn != null) return new PharmacyItem(ppn, lot, serial, expiry);
        var gtin = fields.get("8P");
        if (gtin == null) throw new Refusal(NAMES_NOTHING);
        return new TradeItem(new Gtin(gtin), lot, serial, expiry, produced);
    }

    private static @Nullable Expiry expiry(@Nullable String digits, LocalDate scannedOn) {
        if (digits == null) return null;
        if (!digits.matches("[0-9]{6}|[0-9]{10}")) throw new Refusal(MESSAGE_MALFORMED, "D");
        return Expiry.gs1(digits, scannedOn);
    }

    /// In the hundred years that two digits of a year can mean; farther away it is a damaged label.
    private static @Nullable LocalDate produced(@Nullable String digits, LocalDate scannedOn) {
        if (digits == null) return null;
        if (!digits.matches("[0-9]{8}")) throw new Refusal(MESSAGE_MALFORMED, "16D");
        if (!Calendars.longDay(digits, 0)) throw new Refusal(DATE_IMPOSSIBLE);
        var day = Calendars.readLongDay(digits);
        int years = day.getYear() - scannedOn.getYear();
        if (years < -49 || years > 50) throw new Refusal(DATE_IMPOSSIBLE);
        return day;
    }

    @Override
    public String type() {
        return "pharmacy-item";
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of("ppn", ppn, "lot", lot, "serial", serial, "expiry", expiry);
    }
}
