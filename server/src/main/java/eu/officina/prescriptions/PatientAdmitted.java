package eu.officina.prescriptions;

import eu.officina.identifiers.Gsrn;

/// A patient is known from now on.
public record PatientAdmitted(Patient patient, Gsrn wristband) {}
