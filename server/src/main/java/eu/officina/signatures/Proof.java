package eu.officina.signatures;

import java.time.Instant;

/// The proof of presence.
///
/// - **Shape** `enteredAt` when password or PIN was entered; `evidence` the identity provider's signed token, or how
/// the
///   PIN came to count.
public record Proof(Method method, Instant enteredAt, String evidence) {}
