package eu.officina.boundary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest, the fingerprint of anything the record must be able to prove.
///
/// - **Shape** 64 hexadecimal digits, lower case.
public record Hash(String hex) {

    public static Hash of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException x) {
            throw new IllegalStateException(x);
        }
    }

    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
