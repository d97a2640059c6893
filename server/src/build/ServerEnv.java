import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Writes Liberty's server.env: the toolchain's Java and a random keystore password that is kept across builds.
void main(String[] args) throws IOException {
    var file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    var kept = Files.exists(file)
            ? Files.readAllLines(file).stream().filter(l -> l.startsWith("keystore_password=")).findFirst()
            : java.util.Optional.<String>empty();
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    Files.writeString(file, "JAVA_HOME=" + System.getProperty("java.home") + "\n"
            + kept.orElse("keystore_password=" + HexFormat.of().formatHex(bytes)) + "\n");
}
