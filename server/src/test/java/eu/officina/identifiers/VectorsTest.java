package eu.officina.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vectors that server and tablet are both held to; the tablet's run is in the module that starts a browser.
class VectorsTest {
    /// One text and what it is, or why it is not taken.
    record Vector(
            String raw,
            @Nullable LocalDate on,
            @Nullable List<OwnCodes.OwnCode> own,
            @Nullable String type,
            @Nullable Map<String, String> facts,
            @Nullable String refused,
            @Nullable List<String> details) {

        Scan.Setting setting() {
            return new Scan.Setting(
                    on == null ? LocalDate.of(2026, 11, 30) : on, new OwnCodes(own == null ? List.of() : own));
        }
    }

    static Stream<Vector> vectors() {
        try (var in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream("vectors.json"))) {
            return new ObjectMapper()
                    .findAndRegisterModules().readValue(in, new TypeReference<List<Vector>>() {}).stream();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @Verifies({"ID-03", "ID-07", "ID-15", "ID-16", "ID-17", "ID-18", "ID-19", "ID-20", "ID-21"})
    void everyVectorIsReadAsWritten(Vector vector) {
        if (vector.refused == null) {
            var read = Scan.parse(vector.raw, vector.setting()).identifier();
            assertThat(read.type()).isEqualTo(vector.type);
            assertThat(read.facts()).isEqualTo(vector.facts);
        } else {
            var refusal = refusal(vector);
            assertThat(((Enum<?>) refusal.reason()).name()).isEqualTo(vector.refused);
            assertThat(refusal.details().stream().map(String::valueOf)).isEqualTo(vector.details);
        }
    }

    private static Refusal refusal(Vector vector) {
        try {
            Scan.parse(vector.raw, vector.setting());
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }
}
