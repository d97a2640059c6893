package eu.officina.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The demo's realm: flows and clients from the template, people and organizations from [DemoPeople].
///
/// - **Shape** Keycloak's import format, without any key.
///
/// @param json the whole file
record Realm(String json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// @param origin Officina's own, for the addresses that Keycloak returns to
    static Realm of(String origin, Secrets secrets) {
        var template = template()
                .replace("{origin}", origin)
                .replace("{client-secret}", secrets.of(Secrets.CLIENT))
                .replace("{sign-client-secret}", secrets.of(Secrets.SIGN_CLIENT));
        try {
            var realm = (ObjectNode) MAPPER.readTree(template);
            DemoPeople.ALL.forEach(person -> addUser(realm, person));
            DemoPeople.WORKSPACES.forEach(each -> addOrganization(realm, each.getKey(), each.getValue()));
            return new Realm(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes with every change of the realm.
    String fingerprint() {
        return Fingerprint.of(json);
    }

    private static void addUser(ObjectNode realm, DemoPerson person) {
        var user = realm.withArray("users").addObject();
        user.put("id", person.subject().toString())
                .put("username", person.username())
                .put("firstName", person.firstName())
                .put("lastName", person.lastName())
                .put("email", person.email())
                .put("emailVerified", true)
                .put("enabled", true);
        user.putArray("realmRoles").add("default-roles-officina");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", DemoPerson.PASSWORD)
                .put("temporary", false);
    }

    private static void addOrganization(ObjectNode realm, String slug, String name) {
        var organization = realm.withArray("organizations").addObject();
        organization.put("name", name).put("alias", slug).put("enabled", true);
        organization
                .putArray("domains")
                .addObject()
                .put("name", slug + ".example")
                .put("verified", true);
        var members = organization.putArray("members");
        DemoPeople.ALL.stream()
                .filter(person -> person.workspace().equals(slug))
                .forEach(person ->
                        members.addObject().put("username", person.username()).put("membershipType", "UNMANAGED"));
    }

    private static String template() {
        try (var template = Realm.class.getResourceAsStream("officina-realm.json")) {
            if (template == null) throw new IllegalStateException("The realm's template is missing");
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
