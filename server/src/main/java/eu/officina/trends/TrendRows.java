package eu.officina.trends;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Json;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The entries of numeric fields with the definition that held for each, in one statement; and what was said of
/// signals.
@ApplicationScoped
class TrendRows {
    /// First each definition of the fields, then the entries by the definition's number.
    private static final String NUMBERS = """
            with definition as materialized (
              select row_number() over () as n, m.id, m.product, m.edition, m.effective_from,
                cast(s.step ->> 'number' as int) as step, f.field ->> 'key' as key, f.field
              from master_record m
                cross join jsonb_array_elements(cast(m.document as jsonb) -> 'steps') as s(step)
                cross join jsonb_array_elements(s.step -> 'fields') as f(field)
              where m.tenant_id = ?1 and f.field ->> 'kind' in ('VALUE', 'CALC', 'ANY_OF', 'TIMER')
                and (?2 = '' or m.product = ?2) and (?3 = '' or f.field ->> 'key' in (?3, ?4)))
            select n, product, edition, effective_from, step, cast(field as text),
              cast(null as uuid), null, cast(null as uuid), null, null, null, null, null from definition
            union all
            select d.n, null, null, null, null, null,
              b.id, b.number, e.id, e.revision, e.value, e.verdict, e.reason is not null, e.at
            from definition d
              join batch_record b on b.tenant_id = ?1 and b.master_id = d.id
              join entry e on e.tenant_id = ?1 and e.batch_id = b.id and e.step = d.step and e.field = d.key""";

    /// Which entry of a field in a batch is the current one: the last in this order.
    private static final Comparator<Entered> CURRENT_LAST = Comparator.comparingInt(Entered::revision);

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    /// A field as one edition of a master record defines it.
    record Definition(
            String product, String edition, @Nullable Instant effectiveFrom, int step, Field field) {}

    /// One entry, and when the first one of its field was made in its batch.
    record Entered(
            UUID batch,
            String batchNumber,
            UUID entry,
            int revision,
            String value,
            Verdict verdict,
            boolean corrected,
            Instant at,
            Instant began) {

        Entered or(Entered other) {
            var current = CURRENT_LAST.compare(this, other) < 0 ? other : this;
            var first = began.isBefore(other.began) ? began : other.began;
            return new Entered(
                    batch,
                    batchNumber,
                    current.entry,
                    current.revision,
                    current.value,
                    current.verdict,
                    current.corrected,
                    current.at,
                    first);
        }
    }

    /// The current entry of one field in one batch, and the definition that held for it.
    record Row(Definition definition, Entered entered) {}

    /// In the order of the first entries.
    ///
    /// @param product empty: every product
    /// @param parameter empty: every parameter
    List<Row> of(String product, String parameter) {
        List<?> found = database.createNativeQuery(NUMBERS)
                .setParameter(1, caller.tenant())
                .setParameter(2, product)
                .setParameter(3, parameter)
                .setParameter(4, parameter.replaceFirst("\\.\\d+$", ""))
                .getResultList();
        return rows(found.stream().map(Object[].class::cast).toList());
    }

    /// One field of one batch.
    private record Place(Object definition, UUID batch) {}

    private static List<Row> rows(List<Object[]> found) {
        Map<Object, Definition> definitions = new HashMap<>();
        Map<Place, Entered> current = new HashMap<>();
        for (var r : found) {
            if (r[5] != null) definitions.put(r[0], definition(r));
            else current.merge(new Place(r[0], (UUID) r[6]), entered(r), Entered::or);
        }
        return current.entrySet().stream()
                .map(c -> new Row(
                        Objects.requireNonNull(definitions.get(c.getKey().definition())), c.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.entered().began())
                        .thenComparing(row -> row.entered().batchNumber()))
                .toList();
    }

    private static Definition definition(Object... r) {
        var since = r[3] == null ? null : ((Timestamp) r[3]).toInstant();
        return new Definition((String) r[1], (String) r[2], since, ((Number) r[4]).intValue(), field((String) r[5]));
    }

    private static Entered entered(Object... r) {
        var at = ((Timestamp) r[13]).toInstant();
        return new Entered(
                (UUID) r[6],
                (String) r[7],
                (UUID) r[8],
                ((Number) r[9]).intValue(),
                (String) r[10],
                Verdict.valueOf((String) r[11]),
                (Boolean) r[12],
                at,
                at);
    }

    private static Field field(String json) {
        try {
            return Json.MAPPER.readValue(json, Field.class);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException("a stored master record can't be read", x);
        }
    }

    void add(Acknowledgement said) {
        database.persist(said);
    }

    /// The oldest first.
    List<Acknowledgement> said() {
        return database.createQuery("select a from Acknowledgement a order by a.at, a.id", Acknowledgement.class)
                .getResultList();
    }
}
