package eu.officina.storage;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The temperatures of the caller's workspace.
@ApplicationScoped
class TemperatureRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    /// Adds the readings that are not there yet, in one statement.
    ///
    /// @return how many there were not
    int add(UUID watched, List<Temperature.Reading> readings, String source) {
        return database.createNativeQuery("insert into temperature_reading (tenant_id, watched_id, at, celsius, source)"
                        + " select ?1, ?2, cast(t as timestamptz), cast(c as numeric), ?5"
                        + " from unnest(string_to_array(?3, ','), string_to_array(?4, ',')) as one (t, c)"
                        + " on conflict do nothing")
                .setParameter(1, caller.tenant())
                .setParameter(2, watched)
                .setParameter(3, readings.stream().map(r -> r.at().toString()).collect(Collectors.joining(",")))
                .setParameter(
                        4,
                        readings.stream().map(r -> r.celsius().toPlainString()).collect(Collectors.joining(",")))
                .setParameter(5, source)
                .executeUpdate();
    }

    List<Temperature.Reading> series(UUID watched, Instant from, Instant to) {
        List<?> found = database.createNativeQuery("select at, celsius from temperature_reading where tenant_id = ?1"
                        + " and watched_id = ?2 and at between ?3 and ?4 order by at")
                .setParameter(1, caller.tenant())
                .setParameter(2, watched)
                .setParameter(3, from)
                .setParameter(4, to)
                .getResultList();
        return found.stream().map(TemperatureRows::reading).toList();
    }

    /// Nobody has another temperature on record for one of these times.
    void expectSame(UUID watched, List<Temperature.Reading> sent) {
        var first = sent.stream()
                .map(Temperature.Reading::at)
                .min(Instant::compareTo)
                .orElseThrow();
        var last = sent.stream()
                .map(Temperature.Reading::at)
                .max(Instant::compareTo)
                .orElseThrow();
        var there = series(watched, first, last).stream()
                .collect(Collectors.toMap(Temperature.Reading::at, Function.identity()));
        for (var reading : sent) {
            var known = there.get(reading.at());
            if (known == null || known.celsius().compareTo(reading.celsius()) != 0) {
                throw new Refusal(StorageRefusal.READING_DIFFERS, reading.at());
            }
        }
    }

    private static Temperature.Reading reading(Object row) {
        var columns = (Object[]) row;
        return new Temperature.Reading(((Timestamp) columns[0]).toInstant(), (BigDecimal) columns[1]);
    }
}
