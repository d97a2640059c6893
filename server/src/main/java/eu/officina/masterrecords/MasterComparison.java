package eu.officina.masterrecords;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What two editions of a master record say differently, member by member.
///
/// - **Shape** steps are matched by what they hold, fields by key, so that an inserted line makes no other line a
///   difference; a step that is gone is named by its old number in brackets. A changed order is one difference.
///
/// @rule MR-06
public class MasterComparison {
    /// Between the members of a place.
    public static final String APART = " › ";

    /// The last member of the place where only the order differs.
    public static final String ORDER = "order";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private MasterComparison() {}

    /// One difference: where, what it was, what it is (null: it is not there).
    public record Difference(
            String where, @Nullable String before, @Nullable String after) {}

    public static List<Difference> of(Master before, Master after) {
        var pairs = new StepPairs(before, after);
        var was = leaves(aligned(before, pairs));
        var is = leaves(Json.MAPPER.valueToTree(after));
        orders(before, after, pairs, was, is);
        var all = new TreeSet<>(MasterComparison::byNumbers);
        all.addAll(was.keySet());
        all.addAll(is.keySet());
        return all.stream()
                .filter(where -> !Objects.equals(was.get(where), is.get(where)))
                .map(where -> new Difference(where, was.get(where), is.get(where)))
                .toList();
    }

    /// The earlier edition with the step numbers of the later one.
    private static JsonNode aligned(Master before, StepPairs pairs) {
        ObjectNode tree = Json.MAPPER.valueToTree(before);
        for (var step : tree.path("steps")) {
            ((ObjectNode) step).put("number", named(step.path("number").asInt(), pairs));
            if (step.path("window") instanceof ObjectNode window) {
                window.put("after", named(window.path("after").asInt(), pairs));
            }
        }
        return tree;
    }

    private static String named(int number, StepPairs pairs) {
        return pairs.now(number).map(String::valueOf).orElse("(" + number + ")");
    }

    private static void orders(
            Master before, Master after, StepPairs pairs, Map<String, String> was, Map<String, String> is) {
        var steps = pairs.inOldOrder();
        put("steps" + APART + ORDER, steps, steps.stream().sorted().toList(), List.of(was, is));
        for (var step : before.steps()) {
            var now = pairs.now(step.number()).map(after::step);
            if (now.isEmpty()) continue;
            var old = keys(step);
            var where = String.join(APART, "steps", "" + now.get().number(), "fields", ORDER);
            var common = keys(now.get()).stream().filter(old::contains).toList();
            put(where, old.stream().filter(common::contains).toList(), common, List.of(was, is));
        }
    }

    private static void put(String where, List<?> old, List<?> now, List<Map<String, String>> into) {
        if (old.equals(now)) return;
        into.getFirst().put(where, said(old));
        into.getLast().put(where, said(now));
    }

    private static List<String> keys(Step step) {
        return step.fields().stream().map(Field::key).toList();
    }

    private static String said(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Map<String, String> leaves(JsonNode document) {
        var found = new LinkedHashMap<String, String>();
        collect("", document, found);
        return found;
    }

    private static void collect(String where, JsonNode node, Map<String, String> found) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !(member.getKey().equals("number") && node.has("signedBy")))
                    .forEach(member -> collect(join(where, member.getKey()), member.getValue(), found));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isValueNode()) {
            found.put(where, words(node));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) collect(join(where, name(node.get(i), i)), node.get(i), found);
        } else if (!node.isNull() && !(node.isBoolean() && !node.asBoolean())) {
            found.put(where, node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
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
