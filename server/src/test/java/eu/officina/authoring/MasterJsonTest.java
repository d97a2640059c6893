package eu.officina.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Demo;
import eu.officina.masterrecords.MasterRefusal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterJsonTest {
    @Test
    @Verifies("MW-04")
    void whatIsExportedIsImportedUnchanged() {
        var master = Demo.ari();
        assertThat(MasterJson.read(MasterJson.pretty(master)).write()).isEqualTo(master.write());
    }

    @Test
    @Verifies("MW-04")
    void aRefusedDocumentNamesThePlace() {
        assertThat(pointer(tree -> tree.put("colour", "red"))).isEqualTo("/colour");
        assertThat(pointer(tree -> Demo.field(tree, "viability").put("kind", "GUESS")))
                .isEqualTo("/steps/12/fields/4/kind");
        assertThat(pointer(tree -> Demo.field(tree, "viability").remove("key"))).isEqualTo("/steps/12/fields/4/key");
        assertThat(pointer(tree -> Demo.step(tree, 3).remove("name"))).isEqualTo("/steps/2/name");
        assertThat(pointer(tree -> Demo.fields(tree, 3).addNull())).isEqualTo("/steps/2/fields/4");
        assertThat(pointer(tree -> tree.putNull("regime"))).isEqualTo("/regime");
        assertThat(pointer(tree -> tree.put("shelfLifeHours", "long"))).isEqualTo("/shelfLifeHours");
        assertThat(pointer(tree -> tree.put("title", "a\u202Eb"))).isEqualTo("/title");
        assertThat(pointer(tree -> limit(tree).put("min", new java.math.BigDecimal("1e999999999"))))
                .isEqualTo("/steps/12/fields/4/limit/min");
    }

    private static ObjectNode limit(ObjectNode tree) {
        return (ObjectNode) Demo.field(tree, "viability").get("limit");
    }

    @Test
    @Verifies("MW-04")
    void theRulesOfTheDocumentAreToldAsSuch() {
        var tree = Demo.tree("ari-0001");
        Demo.field(tree, "viability").put("key", "donation");
        var refusal = catchThrowableOfType(Refusal.class, () -> MasterJson.read(tree.toString()));
        assertThat(refusal.reason()).isEqualTo(MasterRefusal.FIELD_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "42", "null", "{\"a\":", "{} {}", "{\"title\":\"a\",\"title\":\"b\"}", "<xml/>"})
    @Verifies("MW-04")
    void whatIsNoDocumentIsRefused(String text) {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> MasterJson.read(text)))
                .isNotNull();
    }

    @Test
    @Verifies("MW-04")
    void bombsAreDefused() {
        var deep = "{\"steps\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(reason(deep)).isEqualTo(AuthoringRefusal.DOCUMENT_TOO_LARGE);
        assertThat(reason("{\"title\":\"" + "a".repeat(30_000) + "\"}")).isEqualTo(AuthoringRefusal.DOCUMENT_TOO_LARGE);
        assertThat(reason(" ".repeat(MasterJson.LONGEST) + "{}")).isEqualTo(AuthoringRefusal.DOCUMENT_TOO_LARGE);
        assertThat(reason("{\"shelfLifeHours\":" + "9".repeat(5_000) + "}"))
                .isEqualTo(AuthoringRefusal.DOCUMENT_TOO_LARGE);
    }

    private static Object reason(String text) {
        return catchThrowableOfType(Refusal.class, () -> MasterJson.read(text)).reason();
    }

    private static @Nullable String pointer(Consumer<ObjectNode> how) {
        var tree = Demo.tree("ari-0001");
        how.accept(tree);
        return catchThrowableOfType(InvalidInput.class, () -> MasterJson.read(tree.toString()))
                .getMessage();
    }
}
