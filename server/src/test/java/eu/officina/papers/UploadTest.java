package eu.officina.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.attachments.AttachmentRefusal;
import eu.officina.attachments.FileKind;
import eu.officina.boundary.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadTest {
    @Test
    @Verifies("PA-04")
    void theContentDecidesWhatAFileIs() {
        assertThat(named("%PDF-1.7 …\n%%EOF").kind()).isEqualTo(FileKind.PDF);
        for (var other : new String[] {"a,b\n1,2", "{}"}) {
            var refusal = catchThrowableOfType(Refusal.class, () -> named(other).kind());
            assertThat(refusal.reason()).as(other).isEqualTo(PaperRefusal.NOT_A_SCAN);
        }
        for (var other : new String[] {"<html>", "MZ\u0090", "GIF89a", " %PDF-1.7"}) {
            var refusal = catchThrowableOfType(Refusal.class, () -> named(other).kind());
            assertThat(refusal.reason()).as(other).isEqualTo(AttachmentRefusal.FILE_TYPE_UNKNOWN);
        }
        for (var damaged : new String[] {"%PDF-1.7 cut off", "\u0089PNG\r\n\u001A\nno picture"}) {
            var refusal =
                    catchThrowableOfType(Refusal.class, () -> named(damaged).kind());
            assertThat(refusal.reason()).as(damaged).isEqualTo(AttachmentRefusal.FILE_MALFORMED);
        }
    }

    private static Upload named(String content) {
        return new Upload("scan", content.getBytes(StandardCharsets.ISO_8859_1));
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
