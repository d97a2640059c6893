package eu.officina.printing;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The characters that the embedded fonts can show.
///
/// @rule PT-02
public class Glyphs {
    public static final String PLAIN = "DejaVuSansCondensed.ttf";
    public static final String BOLD = "DejaVuSansCondensed-Bold.ttf";
    private static final BitSet SHOWN = both();

    private Glyphs() {}

    public static InputStream font(String name) {
        return Objects.requireNonNull(Glyphs.class.getResourceAsStream(name), name);
    }

    private static BitSet both() {
        var shown = of(PLAIN);
        shown.and(of(BOLD));
        shown.clear(0, 0x20);
        shown.clear(0x7F, 0xA0);
        shown.set('\n');
        for (int hidden : new int[] {0xAD, 0x200B, 0x2028, 0x2029, 0xFEFF}) shown.clear(hidden);
        shown.clear(0x202A, 0x202F); // overrides of the reading direction
        shown.clear(0x2066, 0x206A);
        shown.clear(0xD800, 0xF900); // halves of a pair, private use
        return shown;
    }

    private static BitSet of(String font) {
        try (var in = font(font);
                var read = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            var map = read.getUnicodeCmapLookup();
            var found = new BitSet(0x20000);
            for (int code = 0; code < 0x20000; code++) if (map.getGlyphId(code) > 0) found.set(code);
            return found;
        } catch (IOException x) {
            throw new IllegalStateException(font, x);
        }
    }

    /// The text with every character that could not be seen shown by its number: `[U+1F9EC]`.
    public static String visible(String text) {
        var out = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(code -> {
            if (SHOWN.get(code)) out.appendCodePoint(code);
            else if (code == '\t' || code == '\r') out.append(' ');
            else out.append("[U+").append("%04X".formatted(code)).append(']');
        });
        return out.toString();
    }
}
