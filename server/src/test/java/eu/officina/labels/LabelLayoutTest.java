package eu.officina.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Expiry;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.TradeItem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelLayoutTest {
    private static final String SYMBOL = new TradeItem(
                    new Gtin("09521234543213"),
                    "ARI000104",
                    "ARI000104-2",
                    new Expiry(LocalDate.of(2026, 11, 25), LocalTime.of(14, 30)),
                    null)
            .elements()
            .encoded();
    private static final Path PICTURES = Path.of("target", "labels");

    private static Map<LabelPart, String> words() {
        var words = new EnumMap<LabelPart, String>(LabelPart.class);
        words.put(LabelPart.NAME, "ARI-0001 (varnimcabtagene autoleucel), dispersión para perfusión");
        words.put(LabelPart.PATIENT, "Paciente ALB-0042");
        words.put(LabelPart.AUTOLOGOUS, "Solo para uso autólogo");
        words.put(LabelPart.BATCH, "Lote ARI000104");
        words.put(LabelPart.EXPIRY, "Usar antes de 25 nov 2026 14:30 +01:00");
        words.put(LabelPart.CONTENTS, "50 mL. Bolsa 1 de 2. Contiene células de origen humano.");
        words.put(LabelPart.ROUTE, "Vía intravenosa, sin filtro de leucocitos");
        words.put(LabelPart.DONATION, "Donación A9999 26 123456 S1234");
        words.put(LabelPart.CHAIN, "Cadena de identidad ALBA-7K3Q");
        words.put(LabelPart.STORAGE, "Vapor de nitrógeno líquido, por debajo de -130 °C; no volver a congelar");
        words.put(LabelPart.REGIME, "Exención hospitalaria, autorización AEMPS-HE-2021-004.");
        words.put(LabelPart.HOLDER, "Hospital Alba, ES");
        return words;
    }

    private static LabelLayout layout(LabelSize size, @Nullable String banner) {
        return LabelLayout.of(new LabelContent("es", words(), SYMBOL), size, 2, banner);
    }

    @ParameterizedTest
    @CsvSource({"BAG,8", "BAG,12", "CRYOBAG,8", "CRYOBAG,12", "CRYOBAG,24", "VIAL,8", "VIAL,12"})
    @Verifies({"LA-03", "LA-07"})
    void whatThePrinterGetsIsWhatThePreviewShows(LabelSize size, int density) throws Exception {
        var layout = layout(size, null);
        var image = LabelImage.of(List.of(layout), density).getFirst();
        assertThat(image.dots().getWidth()).isEqualTo(Math.round(size.width * density));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(size + "-" + density + ".png"), image.png());
        var shown = ImageIO.read(new ByteArrayInputStream(image.png()));
        var printed = printed(image.zpl(), shown.getWidth(), shown.getHeight());
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                assertThat(printed.getRGB(x, y) & 0xFF).isEqualTo(shown.getRGB(x, y) & 0xFF);
            }
        }
        assertThat(read(printed, layout.mark(), density)).isEqualTo(SYMBOL);
    }

    /// What a label printer makes of the command.
    private static BufferedImage printed(String zpl, int width, int height) throws Exception {
        var field = Pattern.compile("\\^GFA,(\\d+),\\d+,(\\d+),:Z64:([^:]+):([0-9A-F]{4})\\^FS")
                .matcher(zpl);
        assertThat(field.find()).isTrue();
        var packed = field.group(3).getBytes(StandardCharsets.US_ASCII);
        assertThat("%04X".formatted(LabelImage.check(packed))).isEqualTo(field.group(4));
        var bits = new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getDecoder().decode(packed)))
                .readAllBytes();
        assertThat(bits).hasSize(Integer.parseInt(field.group(1)));
        int row = Integer.parseInt(field.group(2));
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            boolean black = (bits[y * row + x / 8] & 0x80 >> x % 8) != 0;
            picture.setRGB(x, y, black ? 0 : 0xFFFFFF);
        }
        return picture;
    }

    /// Held over the symbol, not quite in its middle.
    private static String read(BufferedImage label, LabelLayout.Mark mark, int density) throws Exception {
        int left = Math.round((mark.x() - 2 * mark.module()) * density);
        int top = Math.round((mark.y() - 2 * mark.module()) * density);
        int side = Math.round((mark.side() + 3 * mark.module()) * density);
        var half = label.getSubimage(left, top, side, side);
        var pixels = half.getRGB(0, 0, half.getWidth(), half.getHeight(), null, 0, half.getWidth());
        var source = new RGBLuminanceSource(half.getWidth(), half.getHeight(), pixels);
        var text = new DataMatrixReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
        return text.startsWith("\u001d") ? text.substring(1) : text;
    }

    @Test
    @Verifies("LA-03")
    void theCheckOfPackedDotsIsTheOneOfTheGuide() {
        assertThat(LabelImage.check("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0x31C3);
    }

    @Test
    @Verifies("LA-04")
    void aProductOutOfSpecificationSaysSoOverTheWholeWidth() throws Exception {
        var layout = layout(LabelSize.BAG, "OUT OF SPECIFICATION. Not released. Supplied at the physician's request.");
        var image = LabelImage.of(List.of(layout), 8).getFirst();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("out-of-specification.png"), image.png());
        assertThat(image.dots().getRGB(2, 2) & 0xFF).isZero();
        assertThat(image.dots().getRGB(797, 2) & 0xFF).isZero();
        assertThat(LabelImage.of(List.of(layout(LabelSize.BAG, null)), 8)
                                .getFirst()
                                .dots()
                                .getRGB(2, 2)
                        & 0xFF)
                .isEqualTo(0xFF);
    }

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    @Verifies("LA-07")
    void wordsThatDoNotFitAreRefusedAndNeverLeaveTheLabel(LabelSize size) {
        for (var line : layout(size, null).lines()) {
            float right = line.x() + LabelFonts.width(line.text(), line.points(), line.bold());
            assertThat(right).isLessThanOrEqualTo(size.width);
            assertThat(line.y()).isBetween(0f, size.height);
        }
        var words = words();
        words.put(LabelPart.ROUTE, "intravenous use ".repeat(120));
        var content = new LabelContent("en", words, SYMBOL);
        var refusal = catchThrowableOfType(Refusal.class, () -> LabelLayout.of(content, size, 1, null));
        assertThat(refusal.reason()).isEqualTo(LabelRefusal.LABEL_TOO_FULL);
    }
}
