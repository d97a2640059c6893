package eu.officina.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where this server and its identity provider are, and who operates the service.
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "officina.self")
    String self;

    @Inject
    @ConfigProperty(name = "officina.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "officina.sign.secret")
    String signSecret;

    @Inject
    @ConfigProperty(name = "officina.operators", defaultValue = "none")
    Set<String> operators;

    @Inject
    @ConfigProperty(name = "officina.keys")
    String keys;

    /// This server's origin, as browsers see it.
    public String self() {
        return self;
    }

    /// The issuer of the identity provider's tokens.
    public String issuer() {
        return issuer;
    }

    public String identityOrigin() {
        var uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    public String signSecret() {
        return signSecret;
    }

    /// Subjects that may create and suspend workspaces. They see nothing inside.
    public Set<String> operators() {
        return operators;
    }

    /// The folder that holds the sealing key.
    public java.nio.file.Path keys() {
        return java.nio.file.Path.of(keys);
    }
}
