package eu.officina.batchrecords;

/// A batch was put on hold, resumed, given back by review or aborted.
public record BatchMoved(BatchRecord batch, String product, BatchRecord.State state) {}
