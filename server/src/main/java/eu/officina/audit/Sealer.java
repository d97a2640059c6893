package eu.officina.audit;

import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Migrations;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.tenants.Workspaces;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/// Seals what was committed, a few times a second, and makes a round of all workspaces at the start and each minute.
///
/// @rule AU-02
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger("officina.sealer");
    private static final Person HOUSE = new Person("officina", "Officina");

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Sealing sealing;

    @Inject
    Workspaces workspaces;

    @Inject
    Caller caller;

    @Inject
    Instance<RequestContextController> contexts;

    @Inject
    MetricRegistry metrics;

    private final Map<UUID, Place> touched = new ConcurrentHashMap<>();
    private final Set<Future<?>> rounds = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Duration delay;

    void start(@Observes Migrations.Done ready) {
        metrics.gauge("officina_seal_delay_ms", this::lastDelay);
        rounds.add(executor.scheduleWithFixedDelay(this::sealTouched, 300, 300, TimeUnit.MILLISECONDS));
        rounds.add(executor.scheduleWithFixedDelay(this::touchAll, 1, 60, TimeUnit.SECONDS));
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Act act) {
        touched.put(caller.tenant(), caller.place());
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    private long lastDelay() {
        var last = delay;
        return last == null ? 0 : last.toMillis();
    }

    private void touchAll() {
        inContext(() -> workspaces.rounds().forEach(place -> touched.put(place.id(), place)));
    }

    private void sealTouched() {
        for (var place : List.copyOf(touched.values())) {
            touched.remove(place.id());
            inContext(() -> seal(place));
        }
    }

    private void seal(Place place) {
        caller.be(
                HOUSE, place.as(Place.State.ACTIVE), Set.of()); // a suspended workspace's record is sealed as any other
        var waited = sealing.seal();
        if (waited.isZero()) return;
        delay = waited;
        touched.putIfAbsent(place.id(), place); // there may be more than one round takes
    }

    /// A failed round is logged and made again; the leaves wait in their queue.
    private void inContext(Runnable round) {
        var context = contexts.get();
        context.activate();
        try {
            round.run();
        } catch (RuntimeException x) {
            LOG.log(Level.WARNING, "a sealing round failed and will be made again", x);
        } finally {
            context.deactivate();
        }
    }
}
