package eu.officina.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A statement that is kept in a file of its own beside the class that runs it, so that benchmarks explain the same.
public final class Sql {
    private Sql() {}

    /// The file's text without its lines of comment.
    public static String of(Class<?> beside, String file) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\R", "");
        } catch (IOException x) {
            throw new UncheckedIOException(file, x);
        }
    }
}
