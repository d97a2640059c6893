package eu.officina.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Json;
import eu.officina.desk.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page's form as members of a document: what is empty is left out.
///
/// - **Shape** lists stand one item a line; a table's column is sent as often as it has rows.
class FormValues {
    private static final List<String> BOUNDS = List.of("min", "minExclusive", "max", "maxExclusive");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,10})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final Form form;

    FormValues(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    void text(ObjectNode into, String member) {
        put(into, member, form.text(member));
    }

    void whole(ObjectNode into, String member) {
        whole(into, member, member, form.text(member));
    }

    void checked(ObjectNode into, String member) {
        into.put(member, form.checked(member));
    }

    void lines(ObjectNode into, String member) {
        list(into, member, form.text(member), "\\R");
    }

    void limit(ObjectNode into, String member) {
        var limit = Json.MAPPER.createObjectNode();
        for (var bound : BOUNDS) number(limit, bound, member + "." + bound, form.text(member + "." + bound));
        nest(into, member, limit);
    }

    /// A limit in one row of a table.
    void limit(ObjectNode into, String member, Row row) {
        var limit = Json.MAPPER.createObjectNode();
        for (var bound : BOUNDS) number(limit, bound, row.name(member + "." + bound), row.text(member + "." + bound));
        nest(into, member, limit);
    }

    /// One row of a table, whose columns are named with a common beginning.
    record Row(Form form, String table, int index) {
        String name(String column) {
            return table + "." + column;
        }

        String text(String column) {
            var all = form.all(name(column));
            return index < all.size() ? all.get(index).strip() : "";
        }
    }

    Stream<Row> rows(String table, String column) {
        return Stream.iterate(0, i -> i + 1)
                .limit(form.all(table + "." + column).size())
                .map(i -> new Row(form, table, i));
    }

    static void put(ObjectNode into, String member, String text) {
        if (text.isEmpty()) into.remove(member);
        else into.put(member, text);
    }

    static void list(ObjectNode into, String member, String text, String apart) {
        var items = into.putArray(member);
        Stream.of(text.split(apart))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(items::add);
        if (items.isEmpty()) into.remove(member);
    }

    static void nest(ObjectNode into, String member, ObjectNode inner) {
        if (inner.isEmpty()) into.remove(member);
        else into.set(member, inner);
    }

    static void whole(ObjectNode into, String member, String name, String text) {
        into.remove(member);
        if (text.isEmpty()) return;
        if (!WHOLE.matcher(text).matches()) throw new InvalidInput("/" + name, "is no whole number");
        into.put(member, Integer.parseInt(text));
    }

    private static void number(ObjectNode into, String member, String name, String text) {
        if (text.isEmpty()) return;
        if (!NUMBER.matcher(text).matches()) throw new InvalidInput("/" + name, "is no number");
        into.put(member, new BigDecimal(text.replace(',', '.')));
    }
}
