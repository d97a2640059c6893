package eu.officina.traceability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where everything of a trace stands in its drawing: from left (donation, lots, devices, people) to right (bags,
/// patients). A large trace is drawn folded: what went into the same step, the batches of one product, the bags of a
/// box of batches and the patients are one box each, until somebody opens it.
///
/// - **Units** the drawing's own, as in its `viewBox`.
public record TraceDrawing(int width, int height, List<Box> boxes, List<Line> lines, boolean folded) {
    /// As many boxes are drawn one by one.
    private static final int READABLE = 60;

    private static final int BOX = 196;
    private static final int TALL = 46;
    private static final int GAP = 30;
    private static final int TOP = 36;
    private static final int ROW = 62;

    /// What is unfolded, and which words a thing must hold to be shown by itself.
    public record View(Set<String> open, String words) {
        public static final View WHOLE = new View(Set.of(), "");

        boolean finds(Tracing.Thing thing) {
            var text = (thing.name() + " " + thing.note()).toLowerCase(Locale.ROOT);
            return !words.isBlank() && text.contains(words.strip().toLowerCase(Locale.ROOT));
        }
    }

    /// One thing, or several folded into one (`things` of `kind` are in it): its place in the drawing.
    public record Box(String key, Tracing.Thing thing, int things, int x, int y, Mark mark) {
        public int right() {
            return x + BOX;
        }

        public int middle() {
            return y + TALL / 2;
        }

        public boolean folded() {
            return things > 1;
        }

        /// As much of the text as fits into the box.
        public String name() {
            return cut(thing.name(), 21);
        }

        public String note() {
            return cut(thing.note(), 28);
        }

        /// The step in which what is folded here was used; null where that says nothing.
        public @Nullable Integer step() {
            return key.startsWith("step") ? Integer.valueOf(key.substring(4, key.indexOf(' '))) : null;
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most - 1) + "…";
        }
    }

    /// How a box is drawn.
    public enum Mark {
        PLAIN,
        START,
        FOUND
    }

    /// One edge, as an SVG path.
    public record Line(String path, int step) {}

    public static TraceDrawing of(Tracing.Trace trace) {
        return of(trace, View.WHOLE);
    }

    public static TraceDrawing of(Tracing.Trace trace, View view) {
        return new Folding(trace, view).drawn();
    }

    /// Puts each thing into its box.
    private static final class Folding {
        private final Tracing.Trace trace;
        private final View view;
        private final Map<UUID, Tracing.Link> outward = new HashMap<>();
        private final Map<UUID, UUID> origin = new HashMap<>();
        private final Map<String, List<Tracing.Thing>> folds = new LinkedHashMap<>();
        private final Map<UUID, String> foldOf = new HashMap<>();

        Folding(Tracing.Trace trace, View view) {
            this.trace = trace;
            this.view = view;
            for (var link : trace.links()) {
                outward.putIfAbsent(link.source(), link);
                origin.putIfAbsent(link.target(), link.source());
            }
        }

        TraceDrawing drawn() {
            for (var kind : Node.Kind.values()) startFirst(kind).forEach(this::fold);
            Map<Integer, Integer> filled = new HashMap<>();
            Map<String, Box> boxes = new LinkedHashMap<>();
            folds.forEach((key, things) -> {
                var first = things.getFirst();
                int column = column(first.kind());
                int row = filled.merge(column, 1, Integer::sum) - 1;
                boxes.put(
                        key,
                        new Box(key, first, things.size(), 16 + column * (BOX + GAP), TOP + row * ROW, mark(first)));
            });
            int rows =
                    filled.values().stream().mapToInt(Integer::intValue).max().orElse(1);
            boolean folded = boxes.size() < trace.things().size();
            return new TraceDrawing(
                    4 * (BOX + GAP) + 2, TOP + rows * ROW + 8, List.copyOf(boxes.values()), lines(boxes), folded);
        }

        /// What was asked for stands at the top of its column.
        private List<Tracing.Thing> startFirst(Node.Kind kind) {
            return trace.kind(kind).stream()
                    .sorted(Comparator.comparing(thing -> !thing.id().equals(trace.of())))
                    .toList();
        }

        private void fold(Tracing.Thing thing) {
            var key = alone(thing) ? thing.id().toString() : key(thing);
            if (view.open().contains(key)) key = thing.id().toString();
            folds.computeIfAbsent(key, none -> new ArrayList<>()).add(thing);
            foldOf.put(thing.id(), key);
        }

        private boolean alone(Tracing.Thing thing) {
            return trace.things().size() <= READABLE || thing.id().equals(trace.of()) || view.finds(thing);
        }

        private String key(Tracing.Thing thing) {
            var link = outward.get(thing.id());
            return switch (thing.kind()) {
                case LOT, EQUIPMENT, PERSON, ROOM -> "step" + (link == null ? 0 : link.step()) + " " + thing.kind();
                case UNIT -> "bags " + foldOf.getOrDefault(origin.getOrDefault(thing.id(), thing.id()), "");
                case BATCH -> "batches " + thing.note().split(",", 2)[0];
                default -> thing.kind().name();
            };
        }

        private Mark mark(Tracing.Thing thing) {
            if (thing.id().equals(trace.of())) return Mark.START;
            return view.finds(thing) ? Mark.FOUND : Mark.PLAIN;
        }

        private List<Line> lines(Map<String, Box> boxes) {
            Set<Line> lines = new LinkedHashSet<>();
            for (var link : trace.links()) {
                var from = foldOf.get(link.source());
                var to = foldOf.get(link.target());
                if (from == null || to == null || from.equals(to)) continue;
                lines.add(line(
                        Objects.requireNonNull(boxes.get(from)), Objects.requireNonNull(boxes.get(to)), link.step()));
            }
            return List.copyOf(lines);
        }
    }

    private static int column(Node.Kind kind) {
        return switch (kind) {
            case DONATION, LOT, EQUIPMENT, PERSON, PLACE, ROOM -> 0;
            case BATCH -> 1;
            case UNIT -> 2;
            case PATIENT -> 3;
        };
    }

    private static Line line(Box from, Box to, int step) {
        if (from.x() == to.x()) return beside(from, to, step);
        int bend = (from.right() + to.x()) / 2;
        var path = "M%d %d C%d %d %d %d %d %d"
                .formatted(from.right(), from.middle(), bend, from.middle(), bend, to.middle(), to.x(), to.middle());
        return new Line(path, step);
    }

    /// Of one column: from its right edge around to its right edge.
    private static Line beside(Box from, Box to, int step) {
        int out = from.right() + GAP;
        var path = "M%d %d C%d %d %d %d %d %d"
                .formatted(from.right(), from.middle(), out, from.middle(), out, to.middle(), to.right(), to.middle());
        return new Line(path, step);
    }
}
