package eu.officina.tenants;

import eu.officina.boundary.Place;
import eu.officina.boundary.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The register of workspaces, read by name or by the subject of the caller. Holds no data of a patient.
@ApplicationScoped
class Directory {
    private static final String PLACE = "w.id, w.slug, w.name, w.kind, w.country, w.zone, w.language, w.state";
    private static final String VALID =
            " and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())";

    private static final String GRANTED = " and g.since <= now() and (g.valid_until is null or g.valid_until > now())";

    @PersistenceContext
    EntityManager database;

    /// A workspace and what the asking person is there.
    record Known(Place place, String name, Set<Role> roles) {}

    List<Known> of(String subject) {
        return known(database.createNativeQuery(
                                "select " + PLACE + ", m.name, m.roles from workspace w join membership m"
                                        + " on m.tenant_id = w.id where m.subject = ?1" + VALID + " order by w.slug")
                        .setParameter(1, subject))
                .toList();
    }

    /// The site, if one of these overseers of the person's may visit it now.
    Optional<Known> visitable(String slug, List<Known> overseers) {
        if (overseers.isEmpty()) return Optional.empty();
        database.createNativeQuery("select officina.visit_for(?1)")
                .setParameter(1, ids(overseers.stream().map(Known::place)))
                .getSingleResult();
        return known(database.createNativeQuery("select " + PLACE + ", g.overseer, 'VISITOR' from workspace w"
                                + " join oversight_grant g on g.tenant_id = w.id where w.slug = ?1 and g.visits"
                                + GRANTED)
                        .setParameter(1, slug))
                .findFirst();
    }

    Optional<Known> named(String slug) {
        return known(database.createNativeQuery("select " + PLACE + ", '', '' from workspace w where w.slug = ?1")
                        .setParameter(1, slug))
                .findFirst();
    }

    List<Place> all() {
        return known(database.createNativeQuery("select " + PLACE + ", '', '' from workspace w order by w.slug"))
                .map(Known::place)
                .toList();
    }

    /// The sites that let this overseer see their published facts now.
    List<Place> overseen(UUID overseer) {
        return known(database.createNativeQuery("select " + PLACE + ", '', '' from oversight_grant g"
                                + " join workspace w on w.id = g.tenant_id where g.overseer_id = ?1" + GRANTED
                                + " order by w.slug")
                        .setParameter(1, overseer))
                .map(Known::place)
                .distinct()
                .toList();
    }

    /// The control sites that this site lets oversee it now.
    List<Place> overseers(UUID site) {
        return known(database.createNativeQuery("select " + PLACE + ", '', '' from oversight_grant g"
                                + " join workspace w on w.id = g.overseer_id where g.tenant_id = ?1"
                                + " and w.kind = 'CONTROL_SITE'" + GRANTED + " order by w.slug")
                        .setParameter(1, site))
                .map(Known::place)
                .distinct()
                .toList();
    }

    /// Lets this transaction read what these workspaces publish to their sites.
    void follow(List<Place> publishers) {
        database.createNativeQuery("select officina.follow(?1)")
                .setParameter(1, ids(publishers.stream()))
                .getSingleResult();
        database.setProperty("publishers", publishers.stream().map(Place::id).toList());
    }

    void add(Place place) {
        database.createNativeQuery("insert into workspace (id, slug, name, kind, country, zone, language, state)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, place.id())
                .setParameter(2, place.slug())
                .setParameter(3, place.name())
                .setParameter(4, place.kind().name())
                .setParameter(5, place.country())
                .setParameter(6, place.zone().getId())
                .setParameter(7, place.language())
                .setParameter(8, place.state().name())
                .executeUpdate();
    }

    void state(UUID id, Place.State state) {
        database.createNativeQuery("update workspace set state = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .executeUpdate();
    }

    /// Lets this transaction read the published facts of these sites, and write into their ledgers.
    void overlook(List<Place> sites) {
        database.createNativeQuery("select officina.overlook(?1)")
                .setParameter(1, ids(sites.stream()))
                .getSingleResult();
        database.setProperty("sites", sites.stream().map(Place::id).toList());
    }

    private static String ids(Stream<Place> places) {
        return places.map(place -> place.id().toString()).collect(Collectors.joining(","));
    }

    private static Stream<Known> known(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> known((Object[]) row));
    }

    private static Known known(Object... row) {
        var place = new Place(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Place.Kind.valueOf((String) row[3]),
                ((String) row[4]).strip(),
                ZoneId.of((String) row[5]),
                (String) row[6],
                Place.State.valueOf((String) row[7]));
        var roles = (String) row[9];
        return new Known(place, (String) row[8], roles.isEmpty() ? Set.of() : Membership.roles(roles));
    }
}
