package eu.officina.batchrecords;

/// The cells arrived and the batch began.
public record BatchOpened(BatchRecord batch, String product, String patient) {}
