package eu.officina.batchrecords;

/// A deviation was opened or assessed.
public record DeviationChanged(Deviations.Listed deviation) {}
