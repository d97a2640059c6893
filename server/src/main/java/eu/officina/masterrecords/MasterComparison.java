package eu.officina.masterrecords;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.boundary.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What two editions of a master record say differently, member by member.
///
/// - **Shape** steps are matched by number, fields by key, so that a moved line is no difference.
///
/// @rule MR-06
public class MasterComparison {
    private static final String APART = " › ";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private MasterComparison() {}

    /// One difference: where, what it was, what it is (null: it is not there).
    public record Difference(
            String where, @Nullable String before, @Nullable String after) {}

    public static List<Difference> of(Master before, Master after) {
        var was = leaves(before);
        var is = leaves(after);
        var all = new TreeSet<>(MasterComparison::byNumbers);
        all.addAll(was.keySet());
        all.addAll(is.keySet());
        return all.stream()
                .filter(where -> !Objects.equals(was.get(where), is.get(where)))
                .map(where -> new Difference(where, was.get(where), is.get(where)))
                .toList();
    }

    private static Map<String, String> leaves(Master master) {
        var found = new LinkedHashMap<String, String>();
        collect("", Json.MAPPER.valueToTree(master), found);
        return found;
    }

    private static void collect(String where, JsonNode node, Map<String, String> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(join(where, member.getKey()), member.getValue(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) collect(join(where, name(node.get(i), i)), node.get(i), found);
        } else if (!node.isNull()) {
            found.put(where, node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    /// A step by its number, a field by its key, anything else by its place.
    private static String name(JsonNode item, int place) {
        return Stream.of("key", "number")
                .map(item::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(Integer.toString(place + 1));
    }

    private static String join(String where, String member) {
        return where.isEmpty() ? member : where + APART + member;
    }

    /// Step 2 before step 10.
    private static int byNumbers(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String where) {
        return NUMBER.matcher(where).replaceAll(found -> "%09d".formatted(Integer.parseInt(found.group())));
    }
}
