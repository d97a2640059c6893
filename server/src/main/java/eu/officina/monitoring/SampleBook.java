package eu.officina.monitoring;

import eu.officina.boundary.Allowed;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The samples of the workspace as they are read: by batch, room and operator; what is to be done; how a room does.
@UseCase
public class SampleBook {
    private static final Duration QUARTER = Duration.ofDays(90);

    @Inject
    MonitoringRows rows;

    @Inject
    Clock clock;

    /// A room with what was found in it within 90 days.
    public record Room(
            String code,
            int sites,
            long samples,
            long alerts,
            long actions,
            @Nullable Instant last) {}

    /// All samples of a batch with their results and what is still to be read, in the order they were taken.
    @Reads
    @Allowed
    public List<SampleView> of(UUID batch) {
        return viewed(rows.samples(batch)).stream()
                .filter(s -> s.state() != Sample.State.REPLACED)
                .toList();
    }

    @Reads
    @Allowed
    public SampleView get(UUID id) {
        return viewed(List.of(rows.sample(id))).getFirst();
    }

    /// Every sample that counts, the latest first; of one room, of one operator, or all.
    @Reads
    @Allowed
    public List<SampleView> list(@Nullable String room, @Nullable String operator) {
        return counting(s -> (room == null || s.where().room().equals(room))
                && (operator == null || s.operator().equals(operator)));
    }

    /// What stands open, grows or waits to be read: what is due first comes first.
    @Reads
    @Allowed
    public List<SampleView> toRead() {
        return counting(SampleView::open).stream()
                .sorted(Comparator.comparing(SampleView::due))
                .toList();
    }

    /// What waits for quality assurance.
    @Reads
    @Allowed
    public List<SampleView> toAssess() {
        return counting(s -> s.assessment().needed());
    }

    @Reads
    @Allowed
    public List<Room> rooms() {
        var since = clock.instant().minus(QUARTER);
        var lately = counting(s -> s.times().opened().isAfter(since));
        Map<String, Integer> sites = new LinkedHashMap<>();
        rows.sites().forEach(s -> sites.merge(s.room(), 1, Integer::sum));
        return sites.entrySet().stream()
                .map(room -> room(room.getKey(), room.getValue(), lately))
                .toList();
    }

    private static Room room(String code, int sites, List<SampleView> lately) {
        var here = lately.stream().filter(s -> s.where().room().equals(code)).toList();
        return new Room(
                code,
                sites,
                here.size(),
                here.stream().filter(s -> s.level() == Limits.Level.ALERT).count(),
                here.stream().filter(s -> s.level() == Limits.Level.ACTION).count(),
                here.stream().map(s -> s.times().opened()).findFirst().orElse(null));
    }

    private List<SampleView> counting(Predicate<SampleView> which) {
        return viewed(rows.samples()).stream()
                .filter(s -> s.state() != Sample.State.REPLACED)
                .filter(which)
                .toList();
    }

    private List<SampleView> viewed(List<Sample> samples) {
        var readings = rows.readings(samples.stream().map(Sample::id).toList());
        return samples.stream()
                .map(s -> s.view(readings.getOrDefault(s.id(), List.of())))
                .toList();
    }
}
