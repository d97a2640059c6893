package eu.officina.signatures;

/// How the signer proved presence.
public enum Method {
    /// A fresh authentication at the identity provider.
    STEP_UP,
    /// The signing PIN of the person who is signed in.
    PIN,
    /// A colleague's badge and signing PIN, at this screen.
    BADGE_AND_PIN,
    /// A colleague's name, chosen from the list, and signing PIN, at this screen.
    NAME_AND_PIN
}
