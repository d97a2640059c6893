package eu.officina.quality;

/// A deviation was opened or moved on.
public record DeviationChanged(Deviations.Listed deviation) {}
