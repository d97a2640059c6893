package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.HIBC_MALFORMED;
import static eu.officina.identifiers.BarcodeRefusal.SECOND_SYMBOL_OF_ANOTHER;

import eu.officina.boundary.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A product with a health industry bar code: who labelled it, its catalogue number, and what the same or the
/// second symbol says of lot, serial number and dates.
///
/// - **Shape** `labeler` 4 characters, `product` 1 to 18, `unit` of measure one digit, `check` the modulo-43 character
///   by which a second symbol is linked.
/// - **Refuses** [BarcodeRefusal#HIBC_MALFORMED], [BarcodeRefusal#CHECK_DIGIT_WRONG],
///   [BarcodeRefusal#SECOND_SYMBOL_OF_ANOTHER].
///
/// @rule ID-18
/// @source ANSI/HIBC 2.6 Supplier Labeling Standard
public record HibcItem(String labeler, String product, String unit, String check, HibcData data) implements Identifier {
    private static final Pattern PRIMARY = Pattern.compile("([A-Z][A-Z0-9]{3})([A-Z0-9]{1,18})([0-9])");

    /// Reads one symbol, from its plus sign to its check character.
    static Identifier read(String text, LocalDate scannedOn) {
        int last = text.length() - 1;
        if (last < 2 || !text.matches("\\+[0-9A-Z. $/+%-]+")) throw new Refusal(HIBC_MALFORMED, "+");
        if (CheckDigit.mod43(text.substring(0, last)) != text.charAt(last))
            throw new Refusal(CHECK_DIGIT_WRONG, "HIBC");
        var body = text.substring(1, last);
        if (body.matches("[$0-9].*")) return Secondary.read(body, scannedOn);
        int slash = body.indexOf('/');
        var match = PRIMARY.matcher(slash < 0 ? body : body.substring(0, slash));
        if (!match.matches()) throw new Refusal(HIBC_MALFORMED, "primary data");
        var data = slash < 0 ? HibcData.NONE : HibcData.read(body.substring(slash + 1), scannedOn);
        var alone = String.valueOf(CheckDigit.mod43("+" + match.group()));
        return new HibcItem(match.group(1), match.group(2), match.group(3), alone, data);
    }

    /// What both symbols say together, if the second one is this one's.
    public HibcItem with(Secondary second) {
        if (!second.link.equals(check)) throw new Refusal(SECOND_SYMBOL_OF_ANOTHER);
        return new HibcItem(labeler, product, unit, check, second.data);
    }

    @Override
    public String type() {
        return "hibc-item";
    }

    @Override
    public Map<String, String> facts() {
        return data.facts("labeler", labeler, "product", product, "unit", unit, "check", check);
    }

    /// The second symbol of a label that has two: it means something only beside the first, whose check character it
    /// repeats.
    public record Secondary(String link, HibcData data) implements Identifier {

        static Secondary read(String body, LocalDate scannedOn) {
            int last = body.length() - 1;
            return new Secondary(body.substring(last), HibcData.read(body.substring(0, last), scannedOn));
        }

        @Override
        public String type() {
            return "hibc-secondary";
        }

        @Override
        public Map<String, String> facts() {
            return data.facts("link", link);
        }
    }

    /// The day of expiry, null where the label has none.
    public @Nullable Expiry expiry() {
        return data.expiry();
    }
}
