package eu.officina.infra;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that keeps everything between two starts; one start at a time has it.
///
/// - **Shape** `pg18` `pg-bin` `keycloak-…` `keys` `secrets` `logs` `liberty`, and small files beside them.
///
/// @rule IN-04
final class DataFolder implements AutoCloseable {
    static final String VERSION = "1";
    private static final long GIBIBYTE = 1L << 30;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Refuses a folder that is in use, too full, somebody else's, or of another version.
    static DataFolder open(Path root) {
        try {
            privateFolder(root);
            refuseFull(root);
            var folder = new DataFolder(root, locked(root));
            folder.checkVersion();
            return folder;
        } catch (IOException e) {
            throw new StartFailure("The data folder %s can't be used: %s.".formatted(root, e), e);
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /// A folder in it that only its owner reads, created when missing.
    Path folder(String name) {
        try {
            return privateFolder(root.resolve(name));
        } catch (IOException e) {
            throw new StartFailure("The folder %s can't be made: %s.".formatted(root.resolve(name), e), e);
        }
    }

    Path log(String part) {
        return folder("logs").resolve(part + ".log");
    }

    Secrets secrets() {
        return new Secrets(folder("secrets"));
    }

    boolean has(String mark) {
        return Files.exists(root.resolve(mark));
    }

    /// Leaves a small file as a mark for the next start.
    void mark(String name, String content) {
        try {
            Files.writeString(root.resolve(name), content);
        } catch (IOException e) {
            throw new StartFailure("The file %s can't be written: %s.".formatted(root.resolve(name), e), e);
        }
    }

    /// The mark's content, empty when there is none.
    String marked(String name) {
        try {
            return has(name) ? Files.readString(root.resolve(name)).strip() : "";
        } catch (IOException e) {
            throw new StartFailure("The file %s can't be read: %s.".formatted(root.resolve(name), e), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StartFailure("The data folder %s was not given back: %s.".formatted(root, e), e);
        }
    }

    private void checkVersion() throws IOException {
        if (!has("VERSION")) {
            refuseForeign();
            mark("VERSION", VERSION + "\n");
        }
        var found = marked("VERSION");
        if (found.equals(VERSION)) return;
        close();
        throw new StartFailure(
                "The data folder %s was written by version %s, this is version %s; choose another with OFFICINA_DATA."
                        .formatted(root, found, VERSION));
    }

    private void refuseForeign() throws IOException {
        try (var files = Files.list(root)) {
            if (files.allMatch(file -> file.endsWith("lock"))) return;
        }
        close();
        throw new StartFailure(
                "The folder %s holds files that are not Officina's; choose an empty one with OFFICINA_DATA."
                        .formatted(root));
    }

    private static FileChannel locked(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StartFailure(inUse(root), e);
        }
        channel.close();
        throw new StartFailure(inUse(root));
    }

    private static String inUse(Path root) {
        return "The data folder %s is used by another Officina; stop it or choose another with OFFICINA_DATA."
                .formatted(root);
    }

    private static void refuseFull(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < GIBIBYTE)
            throw new StartFailure(
                    "Only %d MB are free in %s, 1024 are needed; make room or choose another with OFFICINA_DATA."
                            .formatted(free >> 20, root));
    }

    private static Path privateFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
