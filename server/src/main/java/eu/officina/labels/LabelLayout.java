package eu.officina.labels;

import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Scan;
import eu.officina.identifiers.TradeItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where everything stands on a label: the one model that paper, picture and label printer are drawn from.
///
/// - **Shape** the symbol stands at the top right, the words flow around it; `banner` white on black over the whole
/// width.
/// - **Units** millimetres from the top left; letters in points.
/// - **Refuses** [LabelRefusal#LABEL_TOO_FULL]: nothing is cut off.
///
/// @rule LA-07
record LabelLayout(
        LabelSize size,
        List<Line> lines,
        Mark mark,
        @Nullable Line banner) {
    private static final float QUIET = 2; // modules around the symbol; one is the least
    private static final float SMALLEST = 4.3f;
    private static final float STEP = 0.04f;

    /// A line of words; `y` its foot.
    record Line(float x, float y, float points, boolean bold, String text) {}

    /// The symbol; `x` and `y` its top left corner, without its quiet zone.
    record Mark(float x, float y, float module, Symbol symbol) {
        float side() {
            return module * symbol.modules().getWidth();
        }
    }

    LabelLayout {
        lines = List.copyOf(lines);
    }

    /// @param banner what must not be overlooked, over the whole width; null: nothing
    static LabelLayout of(LabelContent content, LabelSize size, int copy, @Nullable String banner) {
        var symbol = Symbol.of(content.symbol());
        for (float scale = 1; scale > 0; scale -= STEP) {
            var pen = new Pen(size, symbol, scale, banner);
            if (pen.smallest() < SMALLEST) break;
            if (pen.write(content, copy)) return new LabelLayout(size, pen.lines, pen.mark, pen.banner);
        }
        throw new Refusal(LabelRefusal.LABEL_TOO_FULL, size.measures());
    }

    /// Writes line under line, as long as there is room.
    private static final class Pen {
        private final List<Line> lines = new ArrayList<>();
        private final LabelSize size;
        private final float scale;
        private final float margin;
        private final Mark mark;
        private final @Nullable Line banner;
        private float y;

        Pen(LabelSize size, Symbol symbol, float scale, @Nullable String banner) {
            this.size = size;
            this.scale = scale * size.type;
            this.margin = Math.max(1.5f, 3 * size.type);
            this.banner = banner == null ? null : banner(banner);
            float head = this.banner == null ? 0 : this.banner.y() + margin / 2;
            float side = size.module * symbol.modules().getWidth();
            float room = Math.max(margin, QUIET * size.module);
            this.mark = new Mark(size.width - room - side, head + room, size.module, symbol);
            this.y = head + margin * 0.6f;
        }

        float smallest() {
            return 7 * scale;
        }

        boolean write(LabelContent content, int copy) {
            content.words().forEach((part, text) -> {
                if (size.says(part)) flow(text, part.points * scale, part.bold);
            });
            y = Math.max(y, mark.y + mark.side() + size.module);
            flow(printed(content.symbol()) + (copy > 1 ? "  #" + copy : ""), Math.max(SMALLEST, 6 * scale), false);
            return y <= size.height - margin * 0.4f;
        }

        private void flow(String text, float points, boolean bold) {
            var line = new StringBuilder();
            for (var word : text.strip().split("\\s+", -1)) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (LabelFonts.width(longer, points, bold) > room(points)) {
                    put(line.toString(), points, bold);
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            put(line.toString(), points, bold);
        }

        private void put(String text, float points, boolean bold) {
            if (text.isEmpty()) return;
            if (LabelFonts.width(text, points, bold) > room(points)) y = size.height; // a word wider than the label
            y += LabelFonts.lineHeight(points);
            lines.add(new Line(margin, y, points, bold, text));
        }

        /// How wide the next line may be: beside the symbol, or under it.
        private float room(float points) {
            float quiet = QUIET * size.module;
            boolean beside = y < mark.y + mark.side() + quiet;
            return (beside ? mark.x - quiet : size.width - margin) - margin;
        }

        private Line banner(String text) {
            float points = 9 * scale;
            while (LabelFonts.width(text, points, true) > size.width - 2 * margin && points > 3) points -= 0.25f;
            return new Line(margin, LabelFonts.lineHeight(points), points, true, text);
        }
    }

    private static String printed(String elementString) {
        return Scan.parse("]d2" + elementString).identifier() instanceof TradeItem item
                ? item.elements().printed()
                : elementString;
    }
}
