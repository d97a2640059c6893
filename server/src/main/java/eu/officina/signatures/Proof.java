package eu.officina.signatures;

import java.time.Instant;

/// The proof of presence: when the password was entered, and the identity provider's signed token that says so.
public record Proof(Instant enteredAt, String idToken) {}
