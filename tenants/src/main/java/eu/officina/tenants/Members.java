package eu.officina.tenants;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The memberships, grants and looks of the caller's workspace. No method names a tenant.
@ApplicationScoped
class Members {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    Membership membership(UUID id) {
        var found = database.find(Membership.class, caller.owned(id));
        if (found == null) throw new Refusal(TenantRefusal.MEMBERSHIP_UNKNOWN);
        return found;
    }

    OversightGrant grant(UUID id) {
        var found = database.find(OversightGrant.class, caller.owned(id));
        if (found == null) throw new Refusal(TenantRefusal.GRANT_UNKNOWN);
        return found;
    }

    List<Administration.Listed> memberships() {
        return database
                .createQuery("select m from Membership m order by m.name", Membership.class)
                .getResultList()
                .stream()
                .map(Administration.Listed::of)
                .toList();
    }

    /// Who is a member then, by subject, in the order of their names.
    Map<String, String> names(Instant now) {
        var names = new LinkedHashMap<String, String>();
        database.createQuery("select m from Membership m order by m.name", Membership.class)
                .getResultStream()
                .filter(m -> !m.over(now))
                .forEach(m -> names.put(m.subject(), m.name()));
        return names;
    }

    /// Who wears that badge then.
    Optional<Membership> badged(String code, Instant now) {
        return database.createQuery("select m from Membership m where m.badge = :code", Membership.class)
                .setParameter("code", code)
                .getResultStream()
                .filter(m -> !m.over(now))
                .findFirst();
    }

    Optional<Membership> valid(String subject, Instant now) {
        return database.createQuery("select m from Membership m where m.subject = :subject", Membership.class)
                .setParameter("subject", subject)
                .getResultStream()
                .filter(m -> !m.over(now) && !m.from().isAfter(now))
                .findFirst();
    }

    /// Who was what then, by subject.
    Map<String, Set<Role>> roles(Instant at) {
        var roles = new HashMap<String, Set<Role>>();
        database.createQuery("select m from Membership m where m.from <= :at", Membership.class)
                .setParameter("at", at)
                .getResultStream()
                .filter(m -> !m.over(at))
                .forEach(m -> roles.computeIfAbsent(m.subject(), none -> EnumSet.noneOf(Role.class))
                        .addAll(m.roles()));
        return roles;
    }

    List<Grants.Listed> grants() {
        return database
                .createQuery("select g from OversightGrant g order by g.since", OversightGrant.class)
                .getResultList()
                .stream()
                .map(Grants.Listed::of)
                .toList();
    }

    List<Ledger.Look> looks() {
        return database.createQuery(
                        "select new eu.officina.tenants.Ledger$Look(l.at, l.overseer, l.person, l.what)"
                                + " from OutsideLook l order by l.at desc",
                        Ledger.Look.class)
                .setMaxResults(500)
                .getResultList();
    }

    /// Writes into the ledger of a site the caller oversees; the row policy takes only sites of this transaction's
    /// view.
    void look(UUID site, UUID id, Instant at, String what) {
        database.createNativeQuery("insert into outside_look (tenant_id, id, version, at, overseer, person, what)"
                        + " values (?1, ?2, 1, ?3, ?4, ?5, ?6)")
                .setParameter(1, site)
                .setParameter(2, id)
                .setParameter(3, at)
                .setParameter(4, caller.place().slug())
                .setParameter(5, caller.person().name())
                .setParameter(6, what)
                .executeUpdate();
    }

    static String words(Set<? extends Enum<?>> roles) {
        return String.join(", ", new TreeSet<>(roles.stream().map(Enum::name).toList()));
    }
}
