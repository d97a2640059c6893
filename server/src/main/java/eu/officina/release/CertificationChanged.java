package eu.officina.release;

import eu.officina.batchrecords.BatchRecord;

/// A decision on a batch was made, or a late result undid one.
public record CertificationChanged(BatchRecord batch, String product, Certification.State state) {}
