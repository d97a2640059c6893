package eu.officina.monitoring;

import eu.officina.masterrecords.EmSample;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sample as people see it.
///
/// - **Shape** `readings` the oldest first, the last one counts; `in` null for a sample of the routine plan; `level`
/// null
///   until it is read; `late` a settle plate that stood open too long.
/// - **Units** as [Limits].
public record SampleView(
        UUID id,
        String label,
        EmSample.Type type,
        Where where,
        Sample.@Nullable InBatch in,
        String operator,
        String operatorName,
        Times times,
        boolean late,
        Limits limits,
        Sample.State state,
        Limits.@Nullable Level level,
        List<Found> readings,
        Assessment assessment) {

    /// Where it was taken.
    public record Where(UUID id, String site, String room, EmSample.Grade grade) {}

    /// When it was opened and closed, and when it may be read.
    public record Times(
            Instant opened,
            @Nullable Instant closed,
            @Nullable Instant readDue) {}

    /// One reading.
    public record Found(
            int revision,
            int count,
            @Nullable Integer large,
            @Nullable String organism,
            @Nullable String incubation,
            @Nullable String reason,
            Limits.Level level,
            String who,
            Instant at) {

        /// `3`, or `1200 / 4` for particles.
        public String counted() {
            return large == null ? Integer.toString(count) : count + " / " + large;
        }
    }

    /// What quality assurance said, and whether it is asked for.
    public record Assessment(
            boolean needed,
            @Nullable String words,
            @Nullable String by) {}

    /// Whether something of it is still to come.
    public boolean open() {
        return state == Sample.State.OPENED || state == Sample.State.CLOSED;
    }

    /// The reading that counts.
    public @Nullable Found result() {
        return readings.isEmpty() ? null : readings.getLast();
    }

    /// Whether it may be read now.
    public boolean dueBy(Instant now) {
        return state == Sample.State.CLOSED
                && times.readDue() != null
                && !times.readDue().isAfter(now);
    }

    /// When the next thing has to be done with it: closed, or read.
    public Instant due() {
        var read = times.readDue();
        return read == null ? times.opened().plus(Annex.longestExposure()) : read;
    }

    /// The colour of where it stands.
    public String tone() {
        if (level != null) return level.tone();
        return state == Sample.State.REPLACED ? "planned" : "waiting";
    }
}
