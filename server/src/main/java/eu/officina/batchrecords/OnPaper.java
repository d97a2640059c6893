package eu.officina.batchrecords;

import java.time.Instant;

/// The paper form a value was written on first: by whom, and when as written there.
public record OnPaper(String form, String writtenBy, Instant at) {}
