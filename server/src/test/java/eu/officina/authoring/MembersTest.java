package eu.officina.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import eu.officina.boundary.InvalidInput;
import eu.officina.desk.Form;
import eu.officina.masterrecords.Field;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MembersTest {
    @Test
    @Verifies("MW-05")
    void aKindKeepsOnlyItsOwnMembers() {
        var sent =
                sent("fieldKey", "viability", "label", "Viability", "unit", "%", "decimals", "1", "limit.min", "70,5");
        sent.addAll("onFail", "REPEAT", "STOP");
        sent.add("gtin", "09521234543213");
        sent.add("release", "yes");
        sent.addAll("variant.phase", "I", "");
        sent.addAll("variant.site", "", "");
        sent.addAll("variant.limit.min", "60", "");
        var value = read(sent, Field.Kind.VALUE);
        assertThat(names(value))
                .containsExactly(
                        "decimals",
                        "ipc",
                        "key",
                        "kind",
                        "label",
                        "limit",
                        "mayBePending",
                        "onFail",
                        "release",
                        "unit",
                        "variants");
        assertThat(value.path("limit").path("min").decimalValue()).isEqualByComparingTo("70.5");
        assertThat(value.path("variants")).hasSize(1);
        assertThat(names(read(sent, Field.Kind.MATERIAL))).containsExactly("gtin", "key", "kind", "label", "singleUse");
        assertThat(names(read(sent, Field.Kind.TEXT))).containsExactly("key", "kind", "label");
    }

    @Test
    @Verifies("MW-05")
    void rowsWithoutAnythingAreLeftOut() {
        var sent = sent("fieldKey", "potency", "label", "Potency");
        sent.addAll("part.label", "1:1", "4:1", "");
        sent.addAll("part.unit", "%", "", "");
        sent.addAll("part.limit.maxExclusive", "70", "", "");
        var parts = read(sent, Field.Kind.ANY_OF).path("parts");
        assertThat(parts).hasSize(2);
        assertThat(parts.path(0).path("limit").path("maxExclusive").asInt()).isEqualTo(70);
        assertThat(parts.path(1).path("limit")).isEmpty();
        var mapped = sent("fieldKey", "run", "label", "Run", "column.name", "Volume", "column.field", "volume");
        mapped.add("column.take", "LAST");
        assertThat(read(mapped, Field.Kind.RUN_FILE).path("mapping")).hasSize(1);
    }

    @Test
    @Verifies("MW-05")
    void aWrongNumberNamesItsField() {
        for (var wrong : List.of("1e999999999", "seven", "1.2.3", "9999999999999")) {
            var sent = sent("fieldKey", "k", "label", "L", "limit.max", wrong);
            assertThat(catchThrowableOfType(InvalidInput.class, () -> read(sent, Field.Kind.VALUE)))
                    .hasMessage("/limit.max");
        }
    }

    private static ObjectNode read(MultivaluedHashMap<String, String> sent, Field.Kind kind) {
        return FieldForm.read(new Form().of(sent), kind);
    }

    private static List<String> names(ObjectNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private static MultivaluedHashMap<String, String> sent(String... pairs) {
        var sent = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) sent.add(pairs[i], pairs[i + 1]);
        return sent;
    }
}
