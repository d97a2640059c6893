package eu.officina.monitoring;

import java.time.Instant;

/// A sample was read, or its reading corrected.
///
/// - **Shape** `before` what the reading before said (null: there was none).
public record SampleRead(
        SampleView sample, Limits.Level level, Limits.@org.jspecify.annotations.Nullable Level before, Instant at) {}
