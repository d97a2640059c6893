package eu.officina.vigilance;

import java.time.Instant;
import java.util.UUID;

/// A case was opened or assessed. Holds no data of the patient.
public record CaseChanged(UUID id, String number, UUID batch, int grade, boolean serious, Instant due, String state) {}
