package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.BRACKETS_UNREADABLE;
import static eu.officina.identifiers.BarcodeRefusal.COMPANION_FORBIDDEN;
import static eu.officina.identifiers.BarcodeRefusal.COMPANION_MISSING;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_NOTHING;
import static eu.officina.identifiers.BarcodeRefusal.NAMES_TWO_THINGS;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;
import static eu.officina.identifiers.BarcodeRefusal.SEPARATOR_LOST;

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
    private static final List<String> NAMING = List.of("00", "01", "414", "8003", "8004", "8017", "8018");

    public ElementString {
        elements = elements.entrySet().stream()
                .sorted(Comparator.comparing(
                        e -> ApplicationIdentifier.of(e.getKey()).length() == 0))
                .collect(LinkedHashMap::new, (map, e) -> map.put(e.getKey(), e.getValue()), Map::putAll);
        elements = Collections.unmodifiableSequencedMap(elements);
        elements.forEach((code, value) -> ApplicationIdentifier.of(code).require(value));
        for (var code : elements.keySet()) requireCompanions(ApplicationIdentifier.of(code), elements);
    }

    /// What the symbol holds: for the symbol writer, which puts FNC1 in front by itself and for each separator.
    public String encoded() {
        var text = new StringBuilder();
        elements.forEach((code, value) -> {
            text.append(code).append(value);
            if (ApplicationIdentifier.of(code).length() == 0) text.append(SEPARATOR);
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

    /// Reads the content of a symbol, without symbology identifier and leading FNC1.
    static ElementString read(String text) {
        if (SEPARATOR_AS_TEXT.stream().anyMatch(text::contains)) throw new Refusal(SEPARATOR_LOST, "FNC1");
        var found = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            var identifier = ApplicationIdentifier.at(text, at);
            int from = at + identifier.code().length();
            int end = end(text, from, identifier.length());
            var value = text.substring(from, end);
            if (identifier.runsOn(value)) throw new Refusal(SEPARATOR_LOST, identifier.label());
            put(found, identifier, value);
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
        var naming = NAMING.stream().filter(elements::containsKey).toList();
        if (naming.isEmpty()) throw new Refusal(NAMES_NOTHING);
        if (naming.size() > 1) throw new Refusal(NAMES_TWO_THINGS, String.join(", ", naming));
        var value = value(naming.getFirst());
        return switch (naming.getFirst()) {
            case "00" -> new Identifier.LogisticUnit(value);
            case "01" -> tradeItem(new Gtin(value), scannedOn);
            case "414" -> new Identifier.Location(new Gln(value), elements.get("254"));
            case "8003" -> new Identifier.Asset(Identifier.Asset.Kind.RETURNABLE, value);
            case "8004" -> new Identifier.Asset(Identifier.Asset.Kind.EQUIPMENT, value);
            case "8017" -> new Identifier.StaffBadge(new Gsrn(value), elements.get("8019"));
            default -> new Wristband(new Gsrn(value), elements.get("8019"));
        };
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

    private static int end(String text, int from, int length) {
        if (length > 0) return Math.min(from + length, text.length());
        int separator = text.indexOf(SEPARATOR, from);
        return separator < 0 ? text.length() : separator;
    }

    private static void put(Map<String, String> found, ApplicationIdentifier identifier, String value) {
        var earlier = found.putIfAbsent(identifier.code(), value);
        if (earlier != null && !earlier.equals(value)) throw new Refusal(PARTS_CONTRADICT, identifier.label());
    }

    private static void requireCompanions(ApplicationIdentifier identifier, Map<String, String> elements) {
        for (var group : identifier.needs()) {
            if (group.stream().noneMatch(elements::containsKey)) {
                throw new Refusal(COMPANION_MISSING, identifier.label(), String.join(" / ", group));
            }
        }
        for (var other : identifier.excludes()) {
            if (elements.containsKey(other)) throw new Refusal(COMPANION_FORBIDDEN, identifier.label(), other);
        }
    }
}
