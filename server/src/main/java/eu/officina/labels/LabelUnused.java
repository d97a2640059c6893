package eu.officina.labels;

import java.util.UUID;

/// A label came on no bag and is not issued again: the bag it was issued for does not exist.
///
/// - **Shape** `label` is the bag's id too.
public record LabelUnused(UUID label, String reason) {}
