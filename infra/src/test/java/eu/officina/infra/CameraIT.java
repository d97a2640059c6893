package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import eu.officina.Verifies;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A printed label held before the camera of a real browser: what is read from the camera's picture is what the label
/// says, byte for byte.
class CameraIT {
    /// Takes one picture of what the camera sees.
    private static final String LOOK = """
            async () => {
              const stream = await navigator.mediaDevices.getUserMedia({video: {width: 640, height: 480}});
              const video = document.createElement('video');
              video.srcObject = stream;
              video.muted = true;
              await video.play();
              for (let i = 0; i < 15; i++) await new Promise(shown => video.requestVideoFrameCallback(shown));
              const canvas = document.createElement('canvas');
              canvas.width = video.videoWidth;
              canvas.height = video.videoHeight;
              canvas.getContext('2d').drawImage(video, 0, 0);
              stream.getTracks().forEach(track => track.stop());
              return canvas.toDataURL('image/png').split(',')[1];
            }""";

    private final House house = House.open();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"BAG", "CRYOBAG", "VIAL"})
    @Verifies("LA-03")
    void aPrintedSymbolIsReadByteForByte(String size) throws Exception {
        var record = Trial.at(house).made("labels_issued", Map.of());
        house.alba("OPERATOR").post("labels " + record.id(), record.path("labels"), Map.of("bags", 1, "volume", 10));
        var label = record.read("labels").path(0).path("id").asText();
        var printed = new Handout(house).get("alba-operator", "labels/" + label + "/preview.png?size=" + size);
        var said = house.alba("OPERATOR")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
        var seen = seen(before(ImageIO.read(new ByteArrayInputStream(printed.body()))));
        Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(
                seen,
                "png",
                Path.of("target", "screens", "camera-" + size + ".png").toFile());
        assertThat("]d2" + read(seen)).isEqualTo(said);
    }

    @Test
    @Verifies("LA-03")
    void anEmptyPictureIsNotReadAsAnything() throws Exception {
        var empty = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var seen = seen(empty);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(seen)).isInstanceOf(NotFoundException.class);
    }

    /// The symbol's corner of the label, a little askew, on a grey table.
    private static BufferedImage before(BufferedImage label) {
        int side = Math.min(label.getHeight(), label.getWidth() / 3);
        var corner = label.getSubimage(label.getWidth() - side, 0, side, side);
        var table = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = table.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(new Color(150, 150, 150));
        pen.fillRect(0, 0, 640, 480);
        pen.rotate(Math.toRadians(4), 320, 240);
        pen.drawImage(corner, 130, 50, 380, 380, null);
        pen.dispose();
        return table;
    }

    /// What a page sees through the browser's camera while this lies before it.
    private BufferedImage seen(BufferedImage scene) throws IOException {
        var film = folder.resolve("scene.mjpeg");
        var frame = new ByteArrayOutputStream();
        ImageIO.write(scene, "jpg", frame);
        Files.write(film, frame.toByteArray());
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(ChromiumFinder.find())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--use-fake-ui-for-media-stream",
                                        "--use-fake-device-for-media-stream",
                                        "--use-file-for-fake-video-capture=" + film)))) {
            var page = browser.newPage();
            page.navigate(house.url().resolve("/health/live").toString());
            var picture = Base64.getDecoder().decode((String) page.evaluate(LOOK));
            return ImageIO.read(new ByteArrayInputStream(picture));
        }
    }

    private static String read(BufferedImage seen) throws Exception {
        var pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        var text = new DataMatrixReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
        return text.startsWith("\u001d") ? text.substring(1) : text;
    }
}
