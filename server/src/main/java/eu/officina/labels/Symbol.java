package eu.officina.labels;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import eu.officina.boundary.Refusal;
import eu.officina.identifiers.ElementString;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.Collectors;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Symbol.DataType;

/// The GS1 DataMatrix of an element string: made by one library, and read back by another before it is given out.
///
/// @rule LA-03
record Symbol(BitMatrix modules, String elementString) {
    private static final int SCALE = 8;
    private static final int QUIET = 4;

    static Symbol of(String elementString) {
        var symbol = new Symbol(modules(elementString), elementString);
        if (!symbol.read().equals(elementString)) throw new Refusal(LabelRefusal.SYMBOL_UNREADABLE);
        return symbol;
    }

    private static BitMatrix modules(String elementString) {
        var drawn = new DataMatrix();
        drawn.setDataType(DataType.GS1);
        drawn.setForceMode(DataMatrix.ForceMode.SQUARE);
        drawn.setModuleWidth(1);
        drawn.setContent(bracketed(elementString));
        var modules = new BitMatrix(drawn.getActualWidth(), drawn.getActualHeight());
        for (var dark : drawn.getRectangles()) {
            modules.setRegion((int) dark.x, (int) dark.y, (int) dark.width, (int) dark.height);
        }
        return modules;
    }

    /// As the encoder takes it: it puts FNC1 where GS1 wants it.
    private static String bracketed(String elementString) {
        return ElementString.read(elementString).elements().entrySet().stream()
                .map(e -> "[" + e.getKey() + "]" + e.getValue())
                .collect(Collectors.joining());
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
