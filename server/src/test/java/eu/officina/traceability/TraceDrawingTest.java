package eu.officina.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceDrawingTest {
    private final List<Tracing.Thing> things = new ArrayList<>();
    private final List<Tracing.Link> links = new ArrayList<>();

    private UUID thing(Node.Kind kind, String name) {
        var thing = new Tracing.Thing(UUID.randomUUID(), kind, name, kind == Node.Kind.BATCH ? "ARI-0001, CH" : "note");
        things.add(thing);
        return thing.id();
    }

    private void link(UUID source, UUID target, int step) {
        links.add(new Tracing.Link(source, target, step));
    }

    /// A batch of 120 lots in four steps, its bags, and a hundred other batches of the first lot: over 500 things.
    private Tracing.Trace large() {
        var batch = thing(Node.Kind.BATCH, "ARI000101");
        for (int i = 0; i < 120; i++) link(thing(Node.Kind.LOT, "LOT-" + i), batch, 1 + i % 4);
        var first = things.get(1).id();
        for (int b = 0; b < 100; b++) {
            var other = thing(Node.Kind.BATCH, "ARI0002" + b);
            link(first, other, 1);
            for (int u = 0; u < 3; u++) link(other, thing(Node.Kind.UNIT, "ARI0002" + b + "-" + u), 9);
        }
        return new Tracing.Trace(batch, Tracing.Direction.TOUCHED, things, links);
    }

    @Test
    @Verifies("TR-01")
    void fiveHundredThingsAreDrawnReadably() {
        var drawing = TraceDrawing.of(large());
        assertThat(things.size()).isGreaterThan(500);
        assertThat(drawing.folded()).isTrue();
        assertThat(drawing.boxes().size()).isLessThan(12);
        assertThat(drawing.boxes().stream().mapToInt(TraceDrawing.Box::things).sum())
                .isEqualTo(things.size());
        assertThat(steps(drawing)).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(drawing.boxes().stream().filter(b -> b.mark() == TraceDrawing.Mark.START))
                .hasSize(1);
    }

    @Test
    @Verifies("TR-01")
    void aFoldIsOpenedAndAThingIsFound() {
        var trace = large();
        var opened = TraceDrawing.of(trace, new TraceDrawing.View(Set.of("step2 LOT"), "lot-3"));
        assertThat(steps(opened)).containsExactlyInAnyOrder(1, 3, 4);
        var found = opened.boxes().stream()
                .filter(b -> b.mark() == TraceDrawing.Mark.FOUND)
                .toList();
        assertThat(found).hasSize(11).allMatch(b -> b.thing().name().startsWith("LOT-3"));
    }

    @Test
    @Verifies("TR-01")
    void aSmallTraceIsDrawnWhole() {
        var batch = thing(Node.Kind.BATCH, "ARI000101");
        for (int i = 0; i < 40; i++) link(thing(Node.Kind.LOT, "LOT-" + i), batch, 1);
        var drawing = TraceDrawing.of(new Tracing.Trace(batch, Tracing.Direction.BACK, things, links));
        assertThat(drawing.folded()).isFalse();
        assertThat(drawing.boxes()).hasSize(41);
        assertThat(drawing.lines()).hasSize(40);
    }

    private static Stream<Integer> steps(TraceDrawing drawing) {
        return drawing.boxes().stream()
                .filter(TraceDrawing.Box::folded)
                .map(TraceDrawing.Box::step)
                .filter(java.util.Objects::nonNull);
    }
}
