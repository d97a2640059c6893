package eu.officina.batchrecords;

/// Production ended: every step is answered and signed.
public record BatchCompleted(BatchRecord batch, String product) {}
