package eu.officina.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.datamatrix.DataMatrixWriter;
import eu.officina.boundary.Refusal;
import java.awt.image.BufferedImage;
import java.util.Map;

/// The GS1 DataMatrix of an element string, read back before it is given out.
///
/// @rule LA-03
record Symbol(BitMatrix modules, String elementString) {
    private static final int SCALE = 8;
    private static final int QUIET = 4;

    static Symbol of(String elementString) {
        var hints = Map.of(EncodeHintType.GS1_FORMAT, true, EncodeHintType.DATA_MATRIX_COMPACT, true);
        var modules = new DataMatrixWriter().encode(elementString, BarcodeFormat.DATA_MATRIX, 0, 0, hints);
        var symbol = new Symbol(modules, elementString);
        if (!symbol.read().equals(elementString)) throw new Refusal(LabelRefusal.SYMBOL_UNREADABLE);
        return symbol;
    }

    /// What a scanner reads, without the leading FNC1.
    String read() {
        return read(image());
    }

    /// What a scanner reads from a picture that holds nothing but the symbol.
    static String read(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return read(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels));
    }

    private static String read(LuminanceSource source) {
        try {
            var text = new DataMatrixReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
            return text.startsWith("\u001d") ? text.substring(1) : text;
        } catch (ReaderException unreadable) {
            throw new Refusal(LabelRefusal.SYMBOL_UNREADABLE);
        }
    }

    private LuminanceSource image() {
        int width = (modules.getWidth() + 2 * QUIET) * SCALE;
        int height = (modules.getHeight() + 2 * QUIET) * SCALE;
        var pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width / SCALE - QUIET;
            int y = i / width / SCALE - QUIET;
            var inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
            pixels[i] = inside && modules.get(x, y) ? 0 : 0xFFFFFF;
        }
        return new RGBLuminanceSource(width, height, pixels);
    }
}
