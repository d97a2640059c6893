package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.NOT_A_SINGLE_EUROPEAN_CODE;

import eu.officina.boundary.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The code that every tissue and cell distributed in the Union bears: the donation and the product.
///
/// - **Shape** country (2 letters), establishment (6), donation (13), coding system (A ISBT 128, B Eurocode, E EUTC),
///   product (7), split (3), day of expiry or null for none.
/// - **Refuses** [BarcodeRefusal#NOT_A_SINGLE_EUROPEAN_CODE], [BarcodeRefusal#DATE_IMPOSSIBLE].
///
/// @rule ID-17
/// @source Directive 2006/86/EC Annex VII, as amended by Directive (EU) 2015/565
public record SingleEuropeanCode(
        String country,
        String establishment,
        String donation,
        String system,
        String product,
        String split,
        @Nullable LocalDate expiry)
        implements Identifier {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{2})([A-Z0-9]{6})([A-Z0-9]{13})([ABE])([A-Z0-9]{7})([A-Z0-9]{3})([0-9]{8})");
    private static final Pattern PRINTED = Pattern.compile("SEC:? *([^ ]{21}) ([^ ]{19})");
    private static final String NO_EXPIRY = "00000000";

    public SingleEuropeanCode {
        var parts = country + establishment + donation + system + product + split;
        if (!FORM.matcher(parts + NO_EXPIRY).matches())
            throw new Refusal(NOT_A_SINGLE_EUROPEAN_CODE, parts.length() + 8);
    }

    /// Reads the 40 characters as encoded.
    static SingleEuropeanCode read(String code) {
        var m = FORM.matcher(code);
        if (!m.matches()) throw new Refusal(NOT_A_SINGLE_EUROPEAN_CODE, code.length());
        var day = m.group(7);
        return new SingleEuropeanCode(
                m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6), expiry(day));
    }

    /// Reads what is printed: `SEC`, the two halves, one space between them.
    static SingleEuropeanCode readPrinted(String text) {
        var m = PRINTED.matcher(text);
        if (!m.matches())
            throw new Refusal(
                    NOT_A_SINGLE_EUROPEAN_CODE, text.replaceAll("SEC:? *| ", "").length());
        return read(m.group(1) + m.group(2));
    }

    /// Whether these 40 characters can be nothing else.
    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    /// The 40 characters.
    public String code() {
        var day = expiry == null ? NO_EXPIRY : expiry.toString().replace("-", "");
        return country + establishment + donation + system + product + split + day;
    }

    /// As printed on the label.
    public String printed() {
        return "SEC: " + code().substring(0, 21) + " " + code().substring(21);
    }

    @Override
    public String type() {
        return "single-european-code";
    }

    @Override
    public Map<String, String> facts() {
        return Facts.of(
                "code", code(),
                "country", country,
                "establishment", establishment,
                "donation", donation,
                "system", system,
                "product", product,
                "split", split,
                "expiry", expiry);
    }

    private static @Nullable LocalDate expiry(String digits) {
        if (digits.equals(NO_EXPIRY)) return null;
        if (!Calendars.longDay(digits, 0)) throw new Refusal(DATE_IMPOSSIBLE);
        return Calendars.readLongDay(digits);
    }
}
