package eu.officina.identifiers;

import static eu.officina.identifiers.BarcodeRefusal.LINK_UNREADABLE;
import static eu.officina.identifiers.BarcodeRefusal.PARTS_CONTRADICT;

import eu.officina.boundary.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parts of a GS1 label written as a web address.
///
/// - **Shape** `https://host/path/01/09521234543213/10/LOT-26A?17=280131`: a key, its qualifiers in their order, and
///   attributes as query. Other queries are read past; compressed links are not read.
/// - **Refuses** [BarcodeRefusal#LINK_UNREADABLE], and what [ElementString] refuses.
///
/// @rule ID-16
/// @source GS1 Digital Link Standard: URI Syntax 1.6
final class DigitalLink {
    private static final Pattern FORM =
            Pattern.compile("[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+(/[^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");
    private static final String UNRESERVED = "[A-Za-z0-9._~-]";

    private DigitalLink() {}

    static ElementString read(String link) {
        var match = FORM.matcher(link);
        if (!match.matches()) throw new Refusal(LINK_UNREADABLE);
        var found = path(List.of(match.group(1).substring(1).split("/", -1)));
        var query = match.group(2);
        if (query != null) {
            for (var pair : query.split("[&;]", -1)) attribute(found, pair);
        }
        return new ElementString(found);
    }

    /// As a link of a domain such as `https://id.gs1.org`.
    static String write(String domain, ElementString label) {
        var rest = new LinkedHashMap<>(label.elements());
        var path = new StringBuilder(domain);
        var key = rest.keySet().stream()
                .map(ApplicationIdentifier::of)
                .filter(one -> one.key() != null && Gs1Key.names(one.code()))
                .findFirst()
                .orElseThrow(() -> new Refusal(BarcodeRefusal.NAMES_NOTHING));
        append(path, key.code(), rest);
        Objects.requireNonNull(key.key()).stream()
                .filter(order -> order.stream().anyMatch(rest::containsKey))
                .findFirst()
                .ifPresent(order -> order.stream().filter(rest::containsKey).forEach(code -> append(path, code, rest)));
        return path
                + rest.entrySet().stream()
                        .map(e -> e.getKey() + "=" + escaped(e.getValue()))
                        .collect(Collectors.joining("&", rest.isEmpty() ? "" : "?", ""));
    }

    private static void append(StringBuilder path, String code, Map<String, String> rest) {
        path.append('/').append(code).append('/').append(escaped(Objects.requireNonNull(rest.remove(code))));
    }

    /// The first segment that is a key and is followed by pairs only.
    private static SequencedMap<String, String> path(List<String> segments) {
        for (int i = 0; i + 1 < segments.size(); i++) {
            if ((segments.size() - i) % 2 == 0 && segments.get(i).matches("[0-9]{2,4}")) {
                return pairs(segments.subList(i, segments.size()));
            }
        }
        throw new Refusal(LINK_UNREADABLE);
    }

    private static SequencedMap<String, String> pairs(List<String> segments) {
        var key = ApplicationIdentifier.of(segments.getFirst());
        if (key.key() == null) throw new Refusal(LINK_UNREADABLE);
        var found = new LinkedHashMap<String, String>();
        var qualifiers = new ArrayList<String>();
        for (int i = 0; i < segments.size(); i += 2) {
            if (i > 0) qualifiers.add(segments.get(i));
            if (found.put(segments.get(i), plain(segments.get(i + 1))) != null) throw new Refusal(LINK_UNREADABLE);
        }
        if (!ordered(key, qualifiers)) throw new Refusal(LINK_UNREADABLE);
        return found;
    }

    private static boolean ordered(ApplicationIdentifier key, List<String> qualifiers) {
        if (qualifiers.isEmpty()) return true;
        return Objects.requireNonNull(key.key()).stream()
                .anyMatch(order ->
                        order.stream().filter(qualifiers::contains).toList().equals(qualifiers));
    }

    private static void attribute(Map<String, String> found, String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        if (!name.matches("[0-9]+")) return;
        if (equals < 0 || !ApplicationIdentifier.of(name).attribute()) throw new Refusal(LINK_UNREADABLE);
        var value = plain(pair.substring(equals + 1));
        var earlier = found.putIfAbsent(name, value);
        if (earlier != null && !earlier.equals(value)) {
            throw new Refusal(PARTS_CONTRADICT, ApplicationIdentifier.of(name).label());
        }
    }

    private static String plain(String text) {
        if (!ESCAPED.matcher(text).matches()) throw new Refusal(LINK_UNREADABLE);
        return Pattern.compile("%([0-9A-Fa-f]{2})")
                .matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static String escaped(String value) {
        return value.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.matches(UNRESERVED) ? c : "%%%02X".formatted((int) c.charAt(0)))
                .collect(Collectors.joining());
    }
}
