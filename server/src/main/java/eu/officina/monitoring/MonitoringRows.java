package eu.officina.monitoring;

import eu.officina.audit.FactRows;
import eu.officina.audit.Told;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The sampling sites, limits, samples and readings of the caller's workspace.
@ApplicationScoped
class MonitoringRows implements FactRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Object row) {
        database.persist(row);
    }

    /// Sends what was changed so far, before what follows.
    void flush() {
        database.flush();
    }

    SamplingSite site(UUID id) {
        var found = database.find(SamplingSite.class, caller.owned(id));
        if (found == null) throw new Refusal(MonitoringRefusal.NO_SUCH_SITE);
        return found;
    }

    List<SamplingSite> sites() {
        return database.createQuery("select s from SamplingSite s order by s.room, s.code", SamplingSite.class)
                .getResultList();
    }

    /// The latest first.
    List<SiteLimit> limits(UUID site) {
        return database.createQuery(
                        "select l from SiteLimit l where l.siteId = :site order by l.type, l.from desc, l.id desc",
                        SiteLimit.class)
                .setParameter("site", site)
                .getResultList();
    }

    /// The sample, held until this command ends.
    Sample hold(UUID id) {
        var found = database.find(Sample.class, caller.owned(id), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw new Refusal(MonitoringRefusal.NO_SUCH_SAMPLE);
        return found;
    }

    Sample sample(UUID id) {
        var found = database.find(Sample.class, caller.owned(id));
        if (found == null) throw new Refusal(MonitoringRefusal.NO_SUCH_SAMPLE);
        return found;
    }

    boolean labelTaken(String label) {
        return database.createQuery(
                                "select count(s) from Sample s where s.label = :label and s.state <> :replaced",
                                Long.class)
                        .setParameter("label", label)
                        .setParameter("replaced", Sample.State.REPLACED)
                        .getSingleResult()
                > 0;
    }

    /// Every sample, the latest first.
    List<Sample> samples() {
        return database.createQuery("select s from Sample s order by s.exposure.openedAt desc, s.label", Sample.class)
                .getResultList();
    }

    List<Sample> samples(UUID batch) {
        return database.createQuery(
                        "select s from Sample s where s.batchId = :batch order by s.exposure.openedAt, s.label",
                        Sample.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /// The sample that bears that label.
    Optional<Sample> labelled(String label) {
        return database.createQuery("select s from Sample s where s.label = :label and s.state <> :gone", Sample.class)
                .setParameter("label", label)
                .setParameter("gone", Sample.State.REPLACED)
                .getResultStream()
                .findFirst();
    }

    /// The readings of these samples, the oldest first.
    Map<UUID, List<SampleView.Found>> readings(Collection<UUID> samples) {
        if (samples.isEmpty()) return Map.of();
        return database.createQuery(
                        "select r from PlateReading r where r.sampleId in :samples order by r.revision",
                        PlateReading.class)
                .setParameter("samples", samples)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PlateReading::sampleId, Collectors.mapping(PlateReading::found, Collectors.toList())));
    }

    @Override
    public String table() {
        return "em_reading";
    }

    @Override
    public Map<UUID, Told> told(Collection<UUID> ids) {
        return database.createQuery("select r from PlateReading r where r.id in :ids", PlateReading.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PlateReading::id, PlateReading::told));
    }
}
