package eu.officina.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    @Verifies("AT-01")
    void theContentDecidesNotTheName() throws IOException {
        assertThat(FileKind.of("run.csv", picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(FileKind.of("photo.png", picture("jpeg"))).isEqualTo(FileKind.JPEG);
        assertThat(FileKind.of("x", text("%PDF-1.7\n…\n%%EOF\n"))).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of("x", text("[{\"a\":1}]"))).isEqualTo(FileKind.JSON);
        assertThat(FileKind.of("x", text("a;b\n1;2\n"))).isEqualTo(FileKind.CSV);
    }

    @Test
    @Verifies("AT-01")
    void whatIsNoneOfThemIsRefused() {
        assertThat(refused(text("just words"))).isEqualTo(AttachmentRefusal.FILE_TYPE_UNKNOWN);
        assertThat(refused(new byte[] {'M', 'Z', 0, 1, 2, (byte) 0xFF})).isEqualTo(AttachmentRefusal.FILE_TYPE_UNKNOWN);
        assertThat(refused(text("<svg onload=\"x\"/>"))).isEqualTo(AttachmentRefusal.FILE_TYPE_UNKNOWN);
        assertThat(refused(text("a,b\u0000c"))).isEqualTo(AttachmentRefusal.FILE_TYPE_UNKNOWN);
    }

    @Test
    @Verifies("AT-01")
    void damagedFilesAndBombsAreRefusedUnopened() throws IOException {
        assertThat(refused(Arrays.copyOf(picture("png"), 20))).isEqualTo(AttachmentRefusal.FILE_MALFORMED);
        assertThat(refused(text("%PDF-1.7\ncut off"))).isEqualTo(AttachmentRefusal.FILE_MALFORMED);
        assertThat(refused(text("{\"a\":"))).isEqualTo(AttachmentRefusal.FILE_MALFORMED);
        assertThat(refused(text("[".repeat(65) + "]".repeat(65)))).isEqualTo(AttachmentRefusal.FILE_MALFORMED);
        assertThat(FileKind.of("x", text("[".repeat(64) + "]".repeat(64)))).isEqualTo(FileKind.JSON);
        var bomb = picture("png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(refused(bomb)).isEqualTo(AttachmentRefusal.FILE_MALFORMED);
    }

    private static Reason refused(byte[] content) {
        return catchThrowableOfType(Refusal.class, () -> FileKind.of("file", content))
                .reason();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }
}
