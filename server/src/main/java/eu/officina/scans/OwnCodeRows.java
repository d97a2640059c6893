package eu.officina.scans;

import eu.officina.boundary.Caller;
import eu.officina.identifiers.OwnCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The forms of the caller's workspace that count now.
@ApplicationScoped
class OwnCodeRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    OwnCodes all() {
        return new OwnCodes(rows().stream().map(OwnCodeRow::code).toList());
    }

    List<OwnCodeRow> rows() {
        return database.createQuery(
                        "select o from OwnCodeRow o where o.endedAt is null order by o.meaning, o.pattern",
                        OwnCodeRow.class)
                .getResultList();
    }

    Optional<OwnCodeRow> find(UUID id) {
        return Optional.ofNullable(database.find(OwnCodeRow.class, caller.owned(id), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(OwnCodeRow row) {
        database.persist(row);
    }
}
