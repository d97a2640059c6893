package eu.officina.identifiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// The lists that server and tablet read alike; they lie with the tablet's program.
final class Shared {
    private static final String FOLDER = "/META-INF/resources/tablet/identifiers/";

    private Shared() {}

    /// Its lines without remarks.
    static Stream<String> lines(String file) {
        try (var in = Objects.requireNonNull(Shared.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException x) {
            throw new IllegalStateException(file, x);
        }
    }
}
