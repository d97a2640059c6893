package eu.officina.release;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/// The notices of the caller's workspace.
@ApplicationScoped
class NoticeRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Notice notice) {
        database.persist(notice);
    }

    Notice get(UUID id) {
        var found = database.find(Notice.class, caller.owned(id));
        if (found == null) throw new Refusal(ReleaseRefusal.NOTICE_UNKNOWN);
        return found;
    }

    List<Notice> of(UUID batch) {
        return database.createQuery(
                        "select n from Notice n where n.batchId = :batch order by n.due, n.id", Notice.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    List<Notice> open() {
        return database.createQuery("select n from Notice n where n.doneAt is null order by n.due, n.id", Notice.class)
                .getResultList();
    }
}
