package eu.officina.infra;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What is not started here because it runs elsewhere already.
///
/// @param database a real PostgreSQL; null: an own one in the data folder
/// @param issuer a real identity provider; null: Keycloak with the demo realm
/// @param operators subjects, comma-separated, who may create workspaces; the demo's own one is added by the demo
public record Outside(
        @Nullable DatabaseAccess database, @Nullable URI issuer, String operators) {
    static final Outside NOTHING = new Outside(null, null, "none");
}
