package eu.officina.review;

import eu.officina.batchrecords.BatchRecord;
import java.time.Instant;

/// Quality assurance signed the review; the record is frozen.
public record BatchReviewed(BatchRecord batch, Instant at) {}
