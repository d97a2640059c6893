package eu.officina.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class UploadTest {
    @Test
    @Verifies("PA-04")
    void theContentDecidesWhatAFileIs() {
        assertThat(FileType.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileType.PDF);
        assertThat(FileType.of(HexFormat.of().parseHex("89504e470d0a1a0a00"))).isEqualTo(FileType.PNG);
        assertThat(FileType.of(HexFormat.of().parseHex("ffd8ffe000104a46"))).isEqualTo(FileType.JPEG);
        for (var other : new String[] {"", "%PD", "<html>", "MZ\u0090", "GIF89a", " %PDF-1.7"}) {
            var refusal =
                    catchThrowableOfType(Refusal.class, () -> FileType.of(other.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(refusal.reason()).as(other).isEqualTo(PaperRefusal.NOT_A_SCAN);
        }
    }

    @Test
    @Verifies("PA-04")
    void aFileIsNoLargerThanTenMegabytes() {
        assertThat(upload("a.pdf", 10 << 20).content()).hasSize(10 << 20);
        var refusal = catchThrowableOfType(Refusal.class, () -> upload("a.pdf", (10 << 20) + 1));
        assertThat(refusal.reason()).isEqualTo(PaperRefusal.SCAN_TOO_LARGE);
    }

    @Test
    @Verifies("PA-04")
    void aNameIsItsLastPartWithoutTricks() {
        assertThat(upload("C:\\scans\\form 3.pdf", 1).name()).isEqualTo("form 3.pdf");
        assertThat(upload("../../etc/passwd", 1).name()).isEqualTo("passwd");
        assertThat(upload("a\"; filename=b\r\n.pdf", 1).name()).isEqualTo("a__ filename_b__.pdf");
        assertThat(upload(null, 1).name()).isEqualTo("scan");
        assertThat(upload("ñ".repeat(300), 1).name()).hasSize(100);
    }

    private static Upload upload(@org.jspecify.annotations.Nullable String name, int size) {
        return Upload.of(name, new ByteArrayInputStream(new byte[size]));
    }
}
