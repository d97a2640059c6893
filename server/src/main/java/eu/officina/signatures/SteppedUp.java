package eu.officina.signatures;

import java.time.Instant;

/// Somebody signed with a fresh authentication: a series of signatures begins.
public record SteppedUp(String subject, Instant at) {}
