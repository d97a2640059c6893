package eu.officina.boundary;

import java.time.ZoneId;
import java.util.UUID;

/// A workspace as its callers see it.
///
/// - **Shape** `slug` as in addresses; `country` ISO 3166-1 alpha-2; `zone` IANA; `language` ISO 639-1.
public record Place(
        UUID id, String slug, String name, Kind kind, String country, ZoneId zone, String language, State state) {

    /// The same workspace in another state.
    public Place as(State other) {
        return new Place(id, slug, name, kind, country, zone, language, other);
    }

    /// A hospital's site, a control site or marketing-authorisation holder, or an authority.
    public enum Kind {
        SITE,
        CONTROL_SITE,
        AUTHORITY;

        public boolean oversees() {
            return this != SITE;
        }
    }

    /// A suspended workspace takes no new work; what runs goes on.
    public enum State {
        ACTIVE,
        SUSPENDED
    }
}
