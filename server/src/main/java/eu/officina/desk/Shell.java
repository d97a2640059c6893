package eu.officina.desk;

import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands around every page: where, who, what the role may open, and in which language.
///
/// - **Shape** `key` a fresh idempotency key for the page's form; `place` null outside any workspace; `host` who is
/// signed in, where a colleague
///   took the screen over.
public record Shell(
        Texts texts,
        Person person,
        @Nullable Person host,
        @Nullable Place place,
        Set<Role> roles,
        List<Item> rail,
        String active,
        String key) {

    /// One entry of the rail, and who sees it (nobody named: everybody).
    public record Item(String key, String path, Set<Role> roles) {}

    public String t(String key, Object... values) {
        return texts.of(key, values);
    }

    /// What the record says, as people write it.
    public String said(@Nullable String text) {
        return texts.said(text);
    }

    /// The name of a changed field: its translation where it is one of the house's own words.
    public String changed(String field) {
        return texts.or("change." + field.replace(' ', '-'), field, List.of());
    }

    /// A look from outside in words: the page a visitor opened, by its name on the rail.
    public String looked(String what) {
        if (!what.startsWith("GET ")) return texts.or("look." + what.replace(' ', '-'), what, List.of());
        var page = what.substring(4).replaceFirst("^null", "").replaceFirst("/.*", "");
        return t("look.visited", texts.or("rail." + (page.isEmpty() ? "worklist" : page), page, List.of()));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// The address of a page of this workspace.
    public String at(String path) {
        return place == null ? path : "/w/" + place.slug() + path;
    }

    public String language() {
        return texts.locale().getLanguage();
    }

    public String rolesInWords() {
        return String.join(
                ", ", roles.stream().sorted().map(r -> texts.word("role", r)).toList());
    }

    /// Whether people work here who may share a screen.
    public boolean shares() {
        return place != null && place.kind() == Place.Kind.SITE && !visits();
    }

    public boolean visits() {
        return roles.contains(Role.VISITOR);
    }
}
