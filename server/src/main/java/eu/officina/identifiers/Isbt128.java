package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.CHECK_DIGIT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.COUNT_WRONG;
import static eu.officina.identifiers.BarcodeRefusal.DATE_IMPOSSIBLE;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static eu.officina.identifiers.BarcodeRefusal.STRUCTURE_MALFORMED;
import static eu.officina.identifiers.BarcodeRefusal.STRUCTURE_UNKNOWN;

import eu.officina.boundary.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The labels of blood, cells and tissue: one structure, two read in one sweep, a compound message, or the parts of a
/// device identifier in a row.
///
/// - **Shape** data identifier to content; all structures are checked.
/// - **Refuses** [BarcodeRefusal#STRUCTURE_UNKNOWN], [BarcodeRefusal#STRUCTURE_MALFORMED],
///   [BarcodeRefusal#CHECK_DIGIT_WRONG], [BarcodeRefusal#DATE_IMPOSSIBLE], [BarcodeRefusal#COUNT_WRONG],
///   [BarcodeRefusal#PARTS_CONTRADICT], [BarcodeRefusal#NAMES_NOTHING].
///
/// @rule ID-07
/// @source ISBT 128 ST-001; list: `isbt128.txt` of the tablet's program
record Isbt128(SequencedMap<String, String> contents) {
    private static final String NUMBER = "DIN";
    private static final String COMPOUND = "=+";
    private static final String PATIENT = "&#";
    private static final String PROCESSED = "=/";
    private static final String CODE = "&,4";
    private static final Map<String, List<Component>> FORMS = Shared.lines("isbt128.txt")
            .map(line -> line.split(" +", 3))
            .collect(Collectors.toUnmodifiableMap(column -> column[0], column -> Component.form(column[1])));

    static Isbt128 read(String text) {
        var found = new LinkedHashMap<String, String>();
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            var identifier = identifier(text, at);
            int from = at + (identifier.equals(NUMBER) ? 1 : identifier.length());
            at = end(identifier, text, from);
            if (count > 0 && identifier.equals(COMPOUND)) throw new Refusal(STRUCTURE_MALFORMED, COMPOUND);
            var content = text.substring(from, at);
            var earlier = found.putIfAbsent(identifier, content);
            if (earlier != null && !earlier.equals(content)) throw new Refusal(PARTS_CONTRADICT, identifier);
        }
        requireAll(found, count);
        return new Isbt128(found);
    }

    /// The one thing that it names: the donation before its chain of identity and its codes, the product last.
    Identifier named() {
        var product = product();
        var chain = chain();
        var code = contents.containsKey(CODE) ? SingleEuropeanCode.read(contents.get(CODE)) : null;
        var number = contents.get(NUMBER);
        if (number != null) return agreed(donation(number), code);
        if (chain != null) return chain;
        if (code != null) return code;
        var other = contents.keySet().stream().filter(IsbtNumber::names).findFirst();
        if (other.isPresent()) return new IsbtNumber(other.get(), contents.getOrDefault(other.get(), ""));
        if (product != null) return product;
        throw new Refusal(NAMES_NOTHING);
    }

    private Donation donation(String content) {
        var number = new DonationNumber(content.substring(0, 13));
        var expiry = Expiry.agreed(expiry("=>"), expiry("&>"));
        return new Donation(number, content.substring(13), product(), contents.get("=,"), expiry, chain());
    }

    /// A European code in the same message speaks of the same donation, product and day.
    private static Donation agreed(Donation donation, @Nullable SingleEuropeanCode code) {
        if (code == null || !code.system().equals("A")) return donation;
        var product = donation.product();
        var expiry = donation.expiry();
        boolean agree = code.donation().equals(donation.number().din())
                && (product == null || product.code().startsWith(code.product().substring(2)))
                && (expiry == null || code.expiry() == null || expiry.day().equals(code.expiry()));
        if (!agree) throw new Refusal(PARTS_CONTRADICT, CODE);
        return donation;
    }

    private @Nullable ProductCode product() {
        var code = contents.get("=<");
        return code == null ? null : new ProductCode(code);
    }

    private @Nullable ChainOfIdentity chain() {
        var code = contents.get("&/");
        return code == null ? null : new ChainOfIdentity(code);
    }

    private @Nullable Expiry expiry(String identifier) {
        var digits = contents.get(identifier);
        return digits == null ? null : Expiry.isbt(digits);
    }

    /// As many as announced; unannounced, a sweep over two neighbours at most, or a device identifier's parts.
    private static void requireAll(SequencedMap<String, String> found, int count) {
        var first = found.isEmpty() ? "" : found.firstEntry().getKey();
        if (!first.equals(COMPOUND)) {
            if (count > 2 && !first.equals(PROCESSED)) throw new Refusal(COUNT_WRONG, 2, count);
            return;
        }
        int announced = Integer.parseInt(found.getOrDefault(COMPOUND, "").substring(0, 2));
        if (announced != count - 1) throw new Refusal(COUNT_WRONG, announced, count - 1);
    }

    private static String identifier(String text, int at) {
        if (text.charAt(at) == '=' && at + 1 < text.length() && startsNumber(text.charAt(at + 1))) return NUMBER;
        for (int length = 3; length >= 2; length--) {
            var start = text.substring(at, Math.min(at + length, text.length()));
            if (!start.equals(NUMBER) && FORMS.containsKey(start)) return start;
        }
        throw new Refusal(STRUCTURE_UNKNOWN, text.substring(at, Math.min(at + 2, text.length())));
    }

    private static boolean startsNumber(char c) {
        return (c >= '1' && c <= '9') || (c >= 'A' && c <= 'Z' && c != 'O');
    }

    private static int end(String identifier, String text, int from) {
        var form = FORMS.getOrDefault(identifier, List.of());
        int most = from + form.stream().mapToInt(Component::most).sum();
        int end = Component.reach(form, text, from, Math.min(most, text.length()));
        if (end < 0) throw new Refusal(STRUCTURE_MALFORMED, identifier);
        switch (Component.verdict(form, text, from, end)) {
            case RIGHT -> {}
            case CHECK_WRONG -> throw new Refusal(CHECK_DIGIT_WRONG, identifier);
            case NO_DATE -> throw new Refusal(DATE_IMPOSSIBLE);
            case WRONG -> throw new Refusal(STRUCTURE_MALFORMED, identifier);
        }
        if (identifier.equals(PATIENT)) end += Calendars.two(text, end - 2);
        if (end > text.length()) throw new Refusal(STRUCTURE_MALFORMED, identifier);
        return end;
    }
}
