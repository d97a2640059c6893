package eu.officina.labels;

import eu.officina.printing.Glyphs;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How wide words are, in the letters they are printed with.
final class LabelFonts {
    private static final float MM_PER_POINT = 25.4f / 72;
    private static final TrueTypeFont PLAIN = load(Glyphs.PLAIN);
    private static final TrueTypeFont BOLD = load(Glyphs.BOLD);

    private LabelFonts() {}

    private static TrueTypeFont load(String name) {
        try (var in = Glyphs.font(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException x) {
            throw new IllegalStateException(name, x);
        }
    }

    /// @return millimetres
    static float width(String text, float points, boolean bold) {
        var font = bold ? BOLD : PLAIN;
        try {
            var map = font.getUnicodeCmapLookup();
            float units = 0;
            for (int code : text.codePoints().toArray()) units += font.getAdvanceWidth(map.getGlyphId(code));
            return units / font.getUnitsPerEm() * points * MM_PER_POINT;
        } catch (IOException x) {
            throw new IllegalStateException(x);
        }
    }

    /// From one line's foot to the next's.
    ///
    /// @return millimetres
    static float lineHeight(float points) {
        return points * MM_PER_POINT * 1.17f;
    }
}
