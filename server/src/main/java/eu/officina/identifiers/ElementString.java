package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.BRACKETS_UNREADABLE;
import static eu.officina.identifiers.BarcodeRefusal.COMPANION_FORBIDDEN;
import static eu.officina.identifiers.BarcodeRefusal.COMPANION_MISSING;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_TWO_THINGS;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static eu.officina.identifiers.BarcodeRefusal.SEPARATOR_LOST;
import static eu.officina.identifiers.BarcodeRefusal.VALUE_MALFORMED;

import eu.officina.boundary.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a GS1 symbol says, part by part.
///
/// - **Shape** application identifier to value; those of fixed length first, else in the order given.
/// - **Refuses** what [ApplicationIdentifier] refuses, and [BarcodeRefusal#SEPARATOR_LOST],
///   [BarcodeRefusal#COMPANION_MISSING], [BarcodeRefusal#COMPANION_FORBIDDEN], [BarcodeRefusal#PARTS_CONTRADICT],
///   [BarcodeRefusal#NAMES_NOTHING], [BarcodeRefusal#NAMES_TWO_THINGS], [BarcodeRefusal#BRACKETS_UNREADABLE].
///
/// @rule ID-03
/// @rule ID-04
/// @rule ID-13
/// @source GS1 General Specifications 3, 4.13, 7.8
public record ElementString(SequencedMap<String, String> elements) {
    static final char SEPARATOR = '\u001d';

    private static final List<String> SEPARATOR_AS_TEXT = List.of("<GS>", "[GS]", "{GS}", "<FNC1>", "{FNC1}", "\\x1D");
    private static final Pattern BRACKETED = Pattern.compile(" *\\(([0-9]{2,4})\\) *([^() ]+) *");

    public ElementString {
        if (elements.size() > 1 && !sorted(elements)) {
            elements = elements.entrySet().stream()
                    .sorted(Comparator.comparing(
                            e -> !ApplicationIdentifier.of(e.getKey()).fixed()))
                    .collect(LinkedHashMap::new, (map, e) -> map.put(e.getKey(), e.getValue()), Map::putAll);
        }
        elements = Collections.unmodifiableSequencedMap(elements);
        elements.forEach((code, value) -> {
            ApplicationIdentifier.of(code).require(value);
            expectNoSeparatorAsText(value);
        });
        for (var code : elements.keySet()) requireCompanions(ApplicationIdentifier.of(code), elements);
    }

    /// What the symbol holds: for the symbol writer, which puts FNC1 in front by itself and for each separator.
    public String encoded() {
        var text = new StringBuilder();
        elements.forEach((code, value) -> {
            text.append(code).append(value);
            if (!ApplicationIdentifier.of(code).fixed()) text.append(SEPARATOR);
        });
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == SEPARATOR ? text.substring(0, last) : text.toString();
    }

    /// What stands beside the symbol for people: `(01)09521234543213(17)280131`.
    public String printed() {
        return elements.entrySet().stream()
                .map(e -> "(" + e.getKey() + ")" + e.getValue())
                .collect(Collectors.joining());
    }

    /// The same as a link of a domain such as `https://id.gs1.org`.
    public String link(String domain) {
        return DigitalLink.write(domain, this);
    }

    /// Reads the content of a symbol, without symbology identifier and leading FNC1.
    public static ElementString read(String text) {
        expectNoSeparatorAsText(text);
        var found = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            var identifier = ApplicationIdentifier.at(text, at);
            int from = at + identifier.code().length();
            int end = end(text, from, identifier);
            expectEnds(identifier, text, from, end);
            put(found, identifier, text.substring(from, end));
            at = end < text.length() && text.charAt(end) == SEPARATOR ? end + 1 : end;
        }
        return new ElementString(found);
    }

    /// Reads what people type from beside the symbol.
    static ElementString readPrinted(String text) {
        var found = new LinkedHashMap<String, String>();
        var match = BRACKETED.matcher(text);
        while (match.lookingAt()) {
            put(found, ApplicationIdentifier.of(match.group(1)), match.group(2));
            match.region(match.end(), text.length());
        }
        if (match.regionStart() < text.length()) throw new Refusal(BRACKETS_UNREADABLE);
        return new ElementString(found);
    }

    /// The one thing that it names.
    Identifier named(LocalDate scannedOn) {
        var key = key();
        var value = value(key);
        return switch (key) {
            case "00" -> new Identifier.LogisticUnit(value);
            case "01" -> tradeItem(new Gtin(value), scannedOn);
            case "414" -> new Identifier.Location(new Gln(value), elements.get("254"));
            case "8003" -> new Identifier.Asset(Identifier.Asset.Kind.RETURNABLE, value);
            case "8004" -> new Identifier.Asset(Identifier.Asset.Kind.EQUIPMENT, value);
            case "8017" -> new Identifier.StaffBadge(new Gsrn(value), elements.get("8019"));
            case "8018" -> new Wristband(new Gsrn(value), elements.get("8019"));
            default -> new Gs1Key(key, value);
        };
    }

    private String key() {
        String key = null;
        for (var code : elements.keySet()) {
            if (!Gs1Key.names(code)) continue;
            if (key != null) throw new Refusal(NAMES_TWO_THINGS, namedBy());
            key = code;
        }
        if (key == null) throw new Refusal(NAMES_NOTHING);
        return key;
    }

    private String namedBy() {
        return elements.keySet().stream().filter(Gs1Key::names).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "ElementString" + elements.keySet();
    }

    private TradeItem tradeItem(Gtin gtin, LocalDate scannedOn) {
        var expiry = Expiry.agreed(expiry("17", scannedOn), expiry("7003", scannedOn));
        var produced = expiry("11", scannedOn);
        var day = produced == null ? null : produced.day();
        return new TradeItem(gtin, elements.get("10"), elements.get("21"), expiry, day);
    }

    private @Nullable Expiry expiry(String code, LocalDate scannedOn) {
        var digits = elements.get(code);
        return digits == null ? null : Expiry.gs1(digits, scannedOn);
    }

    private String value(String code) {
        return Objects.requireNonNull(elements.get(code));
    }

    /// Also in a link or in what was typed: no symbol could be printed of it.
    static void expectNoSeparatorAsText(String text) {
        for (var sign : SEPARATOR_AS_TEXT) if (text.contains(sign)) throw new Refusal(SEPARATOR_LOST, "FNC1");
    }

    private static boolean sorted(Map<String, String> elements) {
        boolean variable = false;
        for (var code : elements.keySet()) {
            boolean fixed = ApplicationIdentifier.of(code).fixed();
            if (fixed && variable) return false;
            variable |= !fixed;
        }
        return true;
    }

    private static int end(String text, int from, ApplicationIdentifier identifier) {
        if (identifier.fixed()) return Math.min(from + identifier.length(), text.length());
        int separator = text.indexOf(SEPARATOR, from);
        return separator < 0 ? text.length() : separator;
    }

    private static void expectEnds(ApplicationIdentifier identifier, String text, int from, int end) {
        int reach = identifier.reach(text, from, end);
        if (reach == end && end > from) return;
        boolean runsOn = reach > from && !identifier.fixed();
        throw new Refusal(runsOn ? SEPARATOR_LOST : VALUE_MALFORMED, identifier.label());
    }

    private static void put(Map<String, String> found, ApplicationIdentifier identifier, String value) {
        var earlier = found.putIfAbsent(identifier.code(), value);
        if (earlier != null && !earlier.equals(value)) throw new Refusal(PARTS_CONTRADICT, identifier.label());
    }

    private static void requireCompanions(ApplicationIdentifier identifier, Map<String, String> elements) {
        var lacks = identifier.lacks(elements.keySet());
        if (lacks != null) throw new Refusal(COMPANION_MISSING, identifier.label(), lacks);
        var other = identifier.conflicts(elements.keySet());
        if (other != null) throw new Refusal(COMPANION_FORBIDDEN, identifier.label(), other);
    }
}
