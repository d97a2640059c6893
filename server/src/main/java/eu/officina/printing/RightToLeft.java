package eu.officina.printing;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits a paragraph into its runs by reading direction and turns those from right to left around, letters joined.
///
/// @rule PT-03
/// @source Unicode Standard Annex #9
class RightToLeft implements BidiSplitter, BidiReorderer {
    private static final String OPEN = "([{<«‹";
    private static final String CLOSE = ")]}>»›";
    private final List<BidiTextRun> runs = new ArrayList<>();

    /// A number inside a text from right to left belongs to it: [#reorderRTLTextToLTR] sets it right, line by line.
    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        var flags = defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        var bidi = new Bidi(paragraph, flags);
        runs.clear();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            int start = bidi.getRunStart(i);
            var direction = bidi.getRunLevel(i) == 0 ? LTR : RTL;
            if (!runs.isEmpty() && runs.getLast().getDirection() == direction) {
                start = runs.removeLast().getStart();
            }
            runs.add(new BidiTextRun(start, bidi.getRunLimit(i) - start, direction));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        var bidi = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return bidi.baseIsLeftToRight() ? LTR : RTL;
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.join(text);
    }

    @Override
    public @Nullable String deshapeText(@Nullable String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var levels = new byte[bidi.getRunCount()];
        var pieces = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            var piece = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            pieces[i] = (levels[i] & 1) == 1 ? reversed(piece) : piece;
        }
        if (levels.length > 0) Bidi.reorderVisually(levels, 0, pieces, 0, pieces.length);
        return String.join("", pieces);
    }

    /// From its last character to its first; a mark stays with its letter, a bracket opens to the other side.
    private static String reversed(String text) {
        var out = new StringBuilder(text.length());
        int end = text.length();
        for (int at = text.length(); at > 0; ) {
            at -= Character.charCount(text.codePointBefore(at));
            if (ArabicLetters.mark(text.codePointAt(at)) && at > 0) continue;
            out.append(mirrored(text.substring(at, end)));
            end = at;
        }
        return out.toString();
    }

    private static String mirrored(String letter) {
        int open = letter.length() == 1 ? OPEN.indexOf(letter) : -1;
        int close = letter.length() == 1 ? CLOSE.indexOf(letter) : -1;
        if (open >= 0) return CLOSE.substring(open, open + 1);
        return close >= 0 ? OPEN.substring(close, close + 1) : letter;
    }
}
