package eu.officina.labels;

import eu.officina.boundary.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A label in the dots of a printer, black or white: what is looked at before it is printed is what is printed.
///
/// - **Shape** each square of the symbol is a whole number of dots; the symbol is read back from the dots.
/// - **Units** `density` dots per millimetre: 8 (203 dpi), 12 (300 dpi), 24 (600 dpi).
/// - **Refuses** [LabelRefusal#SYMBOL_UNREADABLE].
///
/// @rule LA-03
/// @rule LA-07
record LabelImage(BufferedImage dots, int density) {
    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final int POLYNOMIAL = 0x1021;

    static List<LabelImage> of(List<LabelLayout> labels, int density) {
        try (var sheet = new LabelSheet(labels)) {
            var drawn = new ArrayList<LabelImage>();
            var renderer = new PDFRenderer(sheet.document());
            for (int i = 0; i < labels.size(); i++) {
                var dots = renderer.renderImage(i, density / POINTS_PER_MM, ImageType.BINARY);
                var image = new LabelImage(dots, density);
                image.expectReadable(labels.get(i).mark());
                drawn.add(image);
            }
            return drawn;
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    /// Draws the symbol anew on whole dots, and reads it from there.
    private void expectReadable(LabelLayout.Mark mark) {
        var modules = mark.symbol().modules();
        int module = (int) (mark.module() * density + 0.01f);
        int box = Math.round(mark.side() * density);
        int left = Math.round(mark.x() * density) + (box - module * modules.getWidth()) / 2;
        int top = Math.round(mark.y() * density) + (box - module * modules.getHeight()) / 2;
        var pen = dots.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(Math.round(mark.x() * density) - 1, Math.round(mark.y() * density) - 1, box + 2, box + 2);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) pen.fillRect(left + x * module, top + y * module, module, module);
            }
        }
        pen.dispose();
        int quiet = module;
        var cut = dots.getSubimage(left - quiet, top - quiet, box + 2 * quiet, box + 2 * quiet);
        if (!Symbol.read(cut).equals(mark.symbol().elementString())) throw new Refusal(LabelRefusal.SYMBOL_UNREADABLE);
    }

    byte[] png() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(dots, "png", out);
            return out.toByteArray();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    /// The dots as a command for label printers: letters of every language look as in the preview, whatever fonts the
    /// printer has.
    ///
    /// @source ZPL II Programming Guide, ^GF with compressed data (:Z64:)
    String zpl() {
        int row = (dots.getWidth() + 7) / 8;
        var bits = new byte[row * dots.getHeight()];
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if ((dots.getRGB(x, y) & 0xFF) < 128) bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        var packed = packed(bits);
        return "^XA^PW%d^LL%d^LH0,0^FO0,0^GFA,%d,%d,%d,:Z64:%s:%04X^FS^PQ1^XZ%n"
                .formatted(
                        dots.getWidth(),
                        dots.getHeight(),
                        bits.length,
                        bits.length,
                        row,
                        new String(packed, StandardCharsets.US_ASCII),
                        check(packed));
    }

    private static byte[] packed(byte[] bits) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var zip = new DeflaterOutputStream(out, deflater)) {
            zip.write(bits);
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encode(out.toByteArray());
    }

    /// CRC-16 (CCITT, from zero) over the packed characters.
    static int check(byte[] packed) {
        int crc = 0;
        for (byte one : packed) {
            crc ^= (one & 0xFF) << 8;
            for (int i = 0; i < 8; i++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            crc &= 0xFFFF;
        }
        return crc;
    }
}
