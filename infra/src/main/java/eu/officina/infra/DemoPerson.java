package eu.officina.infra;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Somebody invented, who can log in to the demo.
///
/// @param workspace the slug of the workspace, e.g. `hospital-alba`; `officina` for the platform's operator
/// @param role the role in that workspace, as in `eu.officina.boundary.Role`; `OPERATES` for the platform's operator
public record DemoPerson(String username, String firstName, String lastName, String workspace, String role) {
    /// Everybody's password in the demo.
    public static final String PASSWORD = "demo";

    /// The `sub` of this person's tokens, the same in every demo.
    public UUID subject() {
        return UUID.nameUUIDFromBytes(("officina-demo:" + username).getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return firstName + " " + lastName;
    }

    public String email() {
        return username + "@" + workspace + ".example";
    }
}
