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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The current entries of numeric fields with the definition that held for each, in one statement; and what was said of
/// signals.
@ApplicationScoped
class TrendRows {
    /// Which entry of a field is the current one: the first in this order.
    private static final String CURRENT_FIRST = "e.revision desc";

    /// A definition is sent once, with the first of its rows.
    private static final String NUMBERS = """
            with definition as materialized (
              select m.id, m.product, m.edition, m.effective_from, cast(s.step ->> 'number' as int) as step,
                f.field ->> 'key' as key, cast(f.field as text) as field
              from master_record m
                cross join jsonb_array_elements(cast(m.document as jsonb) -> 'steps') as s(step)
                cross join jsonb_array_elements(s.step -> 'fields') as f(field)
              where m.tenant_id = ?1 and f.field ->> 'kind' in ('VALUE', 'CALC', 'ANY_OF', 'TIMER')
                and (?2 = '' or m.product = ?2) and (?3 = '' or f.field ->> 'key' in (?3, ?4))),
            entered as (
              select distinct on (d.id, d.key, b.id) d.id as master, d.product, d.edition, d.effective_from, d.key,
                d.step, b.id as batch, b.number, e.id as entry, e.value, e.verdict, e.reason is not null as corrected,
                e.at, min(e.at) over (partition by d.id, d.key, b.id) as began
              from definition d
                join batch_record b on b.tenant_id = ?1 and b.master_id = d.id
                join entry e on e.tenant_id = ?1 and e.batch_id = b.id and e.step = d.step and e.field = d.key
              order by d.id, d.key, b.id, %s)
            select n.master, n.product, n.edition, n.effective_from, n.key, n.step,
              case row_number() over (partition by n.master, n.key order by n.began, n.number) when 1 then d.field end,
              n.batch, n.number, n.entry, n.value, n.verdict, n.corrected, n.at
            from entered n join definition d on d.id = n.master and d.key = n.key
            order by n.began, n.number""".formatted(CURRENT_FIRST);

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    /// The current entry of one field in one batch, and the definition of the field that held for it.
    record Row(
            String product,
            String edition,
            @Nullable Instant effectiveFrom,
            int step,
            Field field,
            UUID batch,
            String batchNumber,
            UUID entry,
            String value,
            Verdict verdict,
            boolean corrected,
            Instant at) {}

    /// In the order of the first entries.
    ///
    /// @param product empty: every product
    /// @param parameter empty: every parameter
    List<Row> of(String product, String parameter) {
        List<?> rows = database.createNativeQuery(NUMBERS)
                .setParameter(1, caller.tenant())
                .setParameter(2, product)
                .setParameter(3, parameter)
                .setParameter(4, parameter.replaceFirst("\\.\\d+$", ""))
                .getResultList();
        Map<String, Field> known = new HashMap<>();
        return rows.stream().map(row -> row((Object[]) row, known)).toList();
    }

    private static Row row(Object[] r, Map<String, Field> known) {
        var definition = r[0] + " " + r[4];
        return new Row(
                (String) r[1],
                (String) r[2],
                instant(r[3]),
                ((Number) r[5]).intValue(),
                known.computeIfAbsent(definition, d -> field((String) r[6])),
                (UUID) r[7],
                (String) r[8],
                (UUID) r[9],
                (String) r[10],
                Verdict.valueOf((String) r[11]),
                (Boolean) r[12],
                ((Timestamp) r[13]).toInstant());
    }

    private static @Nullable Instant instant(@Nullable Object at) {
        return at == null ? null : ((Timestamp) at).toInstant();
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
