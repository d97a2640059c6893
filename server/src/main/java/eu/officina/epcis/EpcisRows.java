package eu.officina.epcis;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events and jobs of the caller's workspace.
@ApplicationScoped
class EpcisRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(EventReading.Read read, EpcisEvent.Text text, Instant now) {
        var event = new EpcisEvent(Uuid7.next(), read, text, now);
        database.persist(event);
        read.epcs().stream().distinct().forEach(epc -> database.persist(new EpcisThing(Uuid7.next(), event.id(), epc)));
    }

    void add(CaptureJob job) {
        database.persist(job);
    }

    /// Those that bear this identifier: the event, and what declares it an error.
    List<EpcisEvent> named(String eventId) {
        return database.createQuery(
                        "select e from EpcisEvent e where e.eventId = :id order by e.recordTime, e.id",
                        EpcisEvent.class)
                .setParameter("id", eventId)
                .getResultList();
    }

    /// All that names this thing, the earliest first.
    List<EpcisEvent> about(String epc) {
        return database.createQuery(
                        "select e from EpcisEvent e where exists (select t from EpcisThing t where t.event = e.id"
                                + " and t.epc = :epc) order by e.eventTime, e.id",
                        EpcisEvent.class)
                .setParameter("epc", epc)
                .getResultList();
    }

    CaptureJob job(UUID id) {
        return Optional.ofNullable(database.find(CaptureJob.class, caller.owned(id)))
                .orElseThrow(() -> new Refusal(EpcisRefusal.NO_SUCH_CAPTURE));
    }

    /// @param of whose; null: of all
    List<CaptureJob> jobs(@Nullable String of, int most) {
        return database.createQuery(
                        "select j from CaptureJob j where :of is null or j.subject = :of order by j.at desc",
                        CaptureJob.class)
                .setParameter("of", of)
                .setMaxResults(most)
                .getResultList();
    }

    /// The events that fit, in order, one more than asked for when there are more.
    List<EpcisEvent> found(EventFilter filter) {
        var query = database.createQuery(filter.jpql(), EpcisEvent.class).setMaxResults(filter.perPage() + 1);
        filter.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
