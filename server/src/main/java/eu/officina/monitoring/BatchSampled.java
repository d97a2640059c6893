package eu.officina.monitoring;

import eu.officina.batchrecords.BatchRecord;
import java.time.Instant;

/// A step of a batch placed a sample in a room: the batch was there.
public record BatchSampled(BatchRecord batch, int step, String room, Instant at) {}
