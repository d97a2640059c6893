package eu.officina.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A program as a zip file with one folder in it.
record Archive(Path zip) {

    /// The name of the one folder.
    String folder() {
        try (var file = new ZipFile(zip.toFile())) {
            return file.entries().nextElement().getName().split("/", 2)[0];
        } catch (IOException e) {
            throw new StartFailure("The archive %s can't be read: %s.".formatted(zip, e.getMessage()), e);
        }
    }

    /// Unpacks the folder as `target`, whole or not at all.
    void unpack(Path target, Deadline deadline) {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Folders.delete(unfinished);
            unpackInto(unfinished, deadline);
            Files.move(unfinished.resolve(folder()), target, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(unfinished);
        } catch (IOException e) {
            throw new StartFailure("%s can't be unpacked into %s: %s.".formatted(zip, target, e.getMessage()), e);
        }
    }

    private void unpackInto(Path unfinished, Deadline deadline) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                deadline.holdsFor("Unpacking " + zip.getFileName(), zip);
                var place = unfinished.resolve(entry.getName()).normalize();
                if (!place.startsWith(unfinished)) throw new IOException("it names " + entry.getName());
                if (entry.isDirectory()) Files.createDirectories(place);
                else write(file, entry, place);
            }
        }
    }

    private static void write(ZipFile file, ZipEntry entry, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        try (var content = file.getInputStream(entry)) {
            Files.copy(content, place);
        }
    }
}
