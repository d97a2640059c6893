package eu.officina.boundary;

/// Somebody the identity provider vouches for.
///
/// - **Shape** `subject` the provider's stable identifier, `name` as printed beside signatures.
public record Person(String subject, String name) {}
