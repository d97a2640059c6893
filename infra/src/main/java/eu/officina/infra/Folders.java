package eu.officina.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Deletes folders.
final class Folders {
    private Folders() {}

    /// Deletes `folder` with everything in it, or nothing when it isn't there. Links are not followed.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        for (Path path : deepestFirst(folder)) Files.deleteIfExists(path);
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
