package eu.officina.identifiers;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;

/// The parsers under bytes that a fuzzer thinks out from the branches they take: a few seconds in every build, ten
/// minutes each with `./mvnw verify -Pfuzz`.
class ScanFuzz {
    private static final List<String> BEGINNINGS =
            List.of("]d2", "", "https://id.gs1.org/01/", "=+0", "&,4", "+A", "[)>\u001e06\u001d", "(01)", "SEC: ");

    @Tag("brief")
    @FuzzTest(maxDuration = "8s")
    void anything(byte[] bytes) {
        if (bytes.length < 1) return;
        var beginning = BEGINNINGS.get((bytes[0] & 0xFF) % BEGINNINGS.size());
        Fuzzed.check(beginning, Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    @Tag("elements")
    @FuzzTest(maxDuration = "10m")
    void elementStrings(byte[] bytes) {
        Fuzzed.check("]d2", bytes);
    }

    @Tag("links")
    @FuzzTest(maxDuration = "10m")
    void digitalLinks(byte[] bytes) {
        Fuzzed.check("https://id.gs1.org/", bytes);
    }

    @Tag("isbt128")
    @FuzzTest(maxDuration = "10m")
    void isbt128(byte[] bytes) {
        Fuzzed.check("=", bytes);
    }

    @Tag("hibc")
    @FuzzTest(maxDuration = "10m")
    void hibc(byte[] bytes) {
        Fuzzed.check("+", bytes);
    }

    @Tag("messages")
    @FuzzTest(maxDuration = "10m")
    void messages(byte[] bytes) {
        Fuzzed.check(PharmacyItem.START, bytes);
    }

    @Tag("typed")
    @FuzzTest(maxDuration = "10m")
    void typed(byte[] bytes) {
        Fuzzed.check("", bytes);
    }
}
