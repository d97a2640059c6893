package eu.officina.traceability;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Where everything of a trace stands in its drawing: from left (donation, lots, devices) to right (bags, patients).
///
/// - **Units** the drawing's own, as in its `viewBox`.
public record TraceDrawing(int width, int height, List<Box> boxes, List<Line> lines) {
    private static final int BOX = 196;
    private static final int TALL = 46;
    private static final int GAP = 30;
    private static final int TOP = 36;
    private static final int ROW = 62;

    /// One thing: its place in the drawing.
    public record Box(Tracing.Thing thing, int x, int y, boolean start) {
        public int right() {
            return x + BOX;
        }

        public int middle() {
            return y + TALL / 2;
        }

        /// As much of the text as fits into the box.
        public String name() {
            return cut(thing.name(), 21);
        }

        public String note() {
            return cut(thing.note(), 28);
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most - 1) + "…";
        }
    }

    /// One edge, as an SVG path.
    public record Line(String path, int step) {}

    public static TraceDrawing of(Tracing.Trace trace) {
        Map<Integer, Integer> filled = new HashMap<>();
        Map<UUID, Box> boxes = new LinkedHashMap<>();
        for (var kind : Node.Kind.values()) {
            for (var thing : startFirst(trace, kind)) {
                int row = filled.merge(column(kind), 1, Integer::sum) - 1;
                int x = 16 + column(kind) * (BOX + GAP);
                boxes.put(
                        thing.id(),
                        new Box(thing, x, TOP + row * ROW, thing.id().equals(trace.of())));
            }
        }
        int rows = filled.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new TraceDrawing(
                4 * (BOX + GAP) + 2, TOP + rows * ROW + 8, List.copyOf(boxes.values()), lines(trace.links(), boxes));
    }

    /// What was asked for stands at the top of its column.
    private static List<Tracing.Thing> startFirst(Tracing.Trace trace, Node.Kind kind) {
        return trace.kind(kind).stream()
                .sorted(Comparator.comparing(thing -> !thing.id().equals(trace.of())))
                .toList();
    }

    private static List<Line> lines(List<Tracing.Link> links, Map<UUID, Box> boxes) {
        return links.stream()
                .flatMap(link -> {
                    var from = boxes.get(link.source());
                    var to = boxes.get(link.target());
                    return from == null || to == null ? Stream.of() : Stream.of(line(from, to, link.step()));
                })
                .toList();
    }

    private static int column(Node.Kind kind) {
        return switch (kind) {
            case DONATION, LOT, EQUIPMENT, PERSON -> 0;
            case BATCH -> 1;
            case UNIT -> 2;
            case PATIENT -> 3;
        };
    }

    private static Line line(Box from, Box to, int step) {
        int bend = (from.right() + to.x()) / 2;
        var path = "M%d %d C%d %d %d %d %d %d"
                .formatted(from.right(), from.middle(), bend, from.middle(), bend, to.middle(), to.x(), to.middle());
        return new Line(path, step);
    }
}
