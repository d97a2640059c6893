package eu.officina.audit;

import eu.officina.boundary.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The key that signs checkpoints (Ed25519). Made at the first start, kept in the keys folder, readable by the owner
/// only.
///
/// @rule AU-02
@ApplicationScoped
class SealKey {
    @Inject
    Settings settings;

    private @Nullable PrivateKey secret;
    private @Nullable PublicKey known;

    @PostConstruct
    void load() {
        try {
            var file = settings.keys().resolve("seal.key");
            if (!Files.exists(file))
                write(file, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            var lines = Files.readAllLines(file);
            var factory = KeyFactory.getInstance("Ed25519");
            secret = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            known = factory.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
        } catch (IOException | GeneralSecurityException x) {
            throw new IllegalStateException("the sealing key can't be read or made in " + settings.keys(), x);
        }
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var base64 = Base64.getEncoder();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                List.of(
                        base64.encodeToString(pair.getPrivate().getEncoded()),
                        base64.encodeToString(pair.getPublic().getEncoded())));
    }

    /// The public key, X.509 and Base64.
    String text() {
        return Base64.getEncoder().encodeToString(Objects.requireNonNull(known).getEncoded());
    }

    String sign(String statement) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException x) {
            throw new IllegalStateException(x);
        }
    }

    boolean signed(String statement, String signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(known);
            verifier.update(statement.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
