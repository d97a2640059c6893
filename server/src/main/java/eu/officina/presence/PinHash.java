package eu.officina.presence;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import eu.officina.boundary.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Hashes a PIN so that whoever copies the database can't find it by trying: Argon2id, with a secret that is not in the
/// database.
///
/// - **Units** 32 MiB of memory, three passes, one lane.
///
/// @rule PR-02
/// @source RFC 9106
@ApplicationScoped
class PinHash {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(32 * 1024, 3, 1, 32, Argon2.ID);

    @Inject
    Settings settings;

    private String pepper = "";

    @PostConstruct
    void load() {
        var file = settings.keys().resolve("pin.key");
        try {
            if (!Files.exists(file)) make(file);
            pepper = Files.readString(file).strip();
        } catch (IOException x) {
            throw new IllegalStateException("the key of the signing PINs can't be read or made: " + file, x);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    String of(String pin) {
        return Password.hash(pin)
                .addRandomSalt(16)
                .addPepper(pepper)
                .with(ARGON2)
                .getResult();
    }

    boolean matches(String pin, String hash) {
        return Password.check(pin, hash).addPepper(pepper).with(Argon2Function.getInstanceFromHash(hash));
    }
}
