package eu.officina.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/// The keys this workspace has seen. A second sending waits for the first to end, then reads what became of it.
@ApplicationScoped
class ReceiptRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    record Row(String fingerprint, UUID result) {}

    boolean take(UUID key, String fingerprint, UUID result) {
        return database.createNativeQuery("insert into command_receipt (tenant_id, key, fingerprint, result)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, caller.tenant())
                        .setParameter(2, key)
                        .setParameter(3, fingerprint)
                        .setParameter(4, result)
                        .executeUpdate()
                == 1;
    }

    void inTurn(String what) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 2))")
                .setParameter(1, caller.tenant() + what)
                .getSingleResult();
    }

    Row get(UUID key) {
        var row = (Object[]) database.createNativeQuery(
                        "select fingerprint, result from command_receipt where tenant_id = ?1 and key = ?2")
                .setParameter(1, caller.tenant())
                .setParameter(2, key)
                .getSingleResult();
        return new Row((String) row[0], (UUID) row[1]);
    }
}
