package eu.officina.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Passwords and client secrets, made at random when they are first asked for and kept in a file each.
///
/// @rule IN-05
final class Secrets {
    static final String CLIENT = "client-officina";
    static final String SIGN_CLIENT = "client-officina-sign";

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    String of(String name) {
        var file = folder.resolve(name);
        try {
            var kept = Files.exists(file) ? Files.readString(file).strip() : "";
            return kept.isEmpty() ? made(file) : kept;
        } catch (IOException e) {
            throw new StartFailure("The secret %s can't be read or written: %s.".formatted(file, e), e);
        }
    }

    private static String made(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        writePrivate(file, secret + "\n");
        return secret;
    }

    /// Writes a file that only its owner reads.
    static void writePrivate(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
