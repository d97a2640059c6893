package eu.officina.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.EmSample;
import eu.officina.masterrecords.EmSample.Grade;
import eu.officina.monitoring.Limits.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendDrawingTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    @Verifies("EM-03")
    void eachSiteAndKindIsDrawnWithTheLinesThatHeld() {
        var samples = new ArrayList<SampleView>();
        samples.add(read("S-1", EmSample.Type.SETTLE_PLATE, 0, 10, new Limits(25, 50, null, null, 5)));
        samples.add(read("S-1", EmSample.Type.SETTLE_PLATE, 7, 60, new Limits(25, 50, null, null, 5)));
        samples.add(read("S-1", EmSample.Type.SETTLE_PLATE, 14, 12, new Limits(10, 20, null, null, 5)));
        samples.add(read("S-1", EmSample.Type.CONTACT_PLATE, 3, 0, new Limits(12, 25, null, null, 5)));
        samples.add(read("S-2", EmSample.Type.SETTLE_PLATE, 3, null, new Limits(0, 0, null, null, 5)));
        var drawings = TrendDrawing.of(samples);
        assertThat(drawings)
                .extracting(TrendDrawing::type)
                .containsExactly(EmSample.Type.SETTLE_PLATE, EmSample.Type.CONTACT_PLATE);
        var plates = drawings.getFirst();
        assertThat(plates.marks())
                .extracting(TrendDrawing.Mark::level)
                .containsExactly(Level.WITHIN, Level.ACTION, Level.ALERT);
        assertThat(plates.marks()).isSortedAccordingTo((a, b) -> Integer.compare(a.x(), b.x()));
        assertThat(plates.marks().get(1).y()).isLessThan(plates.marks().get(0).y());
        assertThat(plates.action().limit()).isEqualTo(20);
        assertThat(plates.action().path()).contains(" V" + plates.action().y());
        assertThat(plates.action().y()).isLessThan(plates.alert().y());
        assertThat(plates.marks())
                .allMatch(m -> m.x() > 60 && m.x() < TrendDrawing.WIDTH && m.y() > 0 && m.y() < TrendDrawing.HEIGHT);
    }

    private static SampleView read(String site, EmSample.Type type, int day, @Nullable Integer count, Limits limits) {
        var opened = FIRST.plus(Duration.ofDays(day));
        var level = count == null ? null : limits.judge(count, null);
        var found = count == null
                ? List.<SampleView.Found>of()
                : List.of(new SampleView.Found(
                        1, count, null, null, null, null, limits.judge(count, null), "QC", opened));
        return new SampleView(
                Uuid7.next(),
                "L-" + day,
                type,
                new SampleView.Where(Uuid7.next(), site, "R", Grade.C),
                null,
                "1",
                "A. Roca",
                new SampleView.Times(opened, opened, opened),
                false,
                limits,
                level == null ? Sample.State.CLOSED : Sample.State.READ,
                level,
                found,
                new SampleView.Assessment(false, null, null));
    }
}
