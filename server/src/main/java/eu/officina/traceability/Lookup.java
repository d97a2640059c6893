package eu.officina.traceability;

import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.Scan;
import eu.officina.scans.ScanRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps a scan and finds what it stands for in one statement: scanners wait for this answer.
///
/// It reads the states of lots and devices where they are kept, against the order of the packages, for the sake of
/// that one statement; it writes only the log of scans.
@ApplicationScoped
class Lookup {
    private static final String STATEMENT = """
            with own as (
              select meaning, issuer from own_code where tenant_id = ?1 and ended_at is null
                and ?2 ~ ('^(?:' || replace(pattern, '.', '\\.') || ')$') limit 1),
            kept as (
              insert into scan (tenant_id, id, version, at, subject, name, raw,
                symbology, parser, verdict, type, facts, used_for)
              select ?1, ?3, 1, ?4, ?5, ?6, ?7, cast(?8 as text), ?9,
                case when ?10 = 'NOT_RECOGNISED' and exists (select from own) then 'READ' else ?10 end,
                cast(?11 as text), cast(?12 as text), 'POST scan')
            select cast(n.id as text), n.kind, n.name, n.note, coalesce(u.state, l.state, e.state, b.state),
              own.meaning, own.issuer, m.name, cast(m.id as text)
            from (select 1) one left join own on true
              left join lateral (
                select * from (
                  select id, kind, name, note, array_position(string_to_array(?13, chr(31)), code) as place
                  from trace_node where tenant_id = ?1 and code = any (string_to_array(?13, chr(31)))
                  union all select t.id, t.kind, t.name, t.note, 99 from material_lot s
                    join trace_node t on t.tenant_id = s.tenant_id and t.id = s.id
                  where s.tenant_id = ?1 and s.label_code = any (string_to_array(?13, chr(31)))) known
                order by place limit 1) n on true
              left join unit u on u.tenant_id = ?1 and u.id = n.id and n.kind = 'UNIT'
              left join material_lot l on l.tenant_id = ?1 and l.id = n.id and n.kind = 'LOT'
              left join equipment e on e.tenant_id = ?1 and e.id = n.id and n.kind = 'EQUIPMENT'
              left join batch_record b on b.tenant_id = ?1 and b.id = n.id and n.kind = 'BATCH'
              left join membership m on m.tenant_id = ?1 and m.badge = ?14 and m.valid_until is null""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// What is kept of a scan: `raw` one character per byte, `text` what a badge or a form of own codes is compared
    /// with, without symbology identifier and line ends.
    record Kept(
            String raw,
            String text,
            @Nullable String symbology,
            String verdict,
            @Nullable String type,
            @Nullable String facts) {

        static Kept read(String raw, Scan scan) {
            return new Kept(
                    raw,
                    scan.identifier() instanceof Identifier.StaffBadge badge
                            ? badge.person().digits()
                            : text(raw, scan.symbology()),
                    scan.symbology(),
                    ScanRow.READ,
                    scan.identifier().type(),
                    ScanRow.facts(scan));
        }

        static Kept refused(String raw, @Nullable String symbology, Refusal why) {
            return new Kept(raw, text(raw, symbology), symbology, ((Enum<?>) why.reason()).name(), null, null);
        }

        /// Characters that the database can't hold stand for none.
        private static String text(String raw, @Nullable String symbology) {
            var text = raw.replace("\0", "").stripTrailing();
            return symbology != null && text.startsWith(symbology) ? text.substring(symbology.length()) : text;
        }
    }

    /// What was found; all null when nothing was.
    record Row(
            ScanTarget.@Nullable Here here,
            @Nullable String meaning,
            @Nullable String issuer) {}

    Row kept(Kept scan, List<String> codes) {
        var row = (Object[]) database.createNativeQuery(STATEMENT)
                .setParameter(1, caller.tenant())
                .setParameter(2, scan.text)
                .setParameter(3, Uuid7.next())
                .setParameter(4, clock.instant())
                .setParameter(5, caller.person().subject())
                .setParameter(6, caller.person().name())
                .setParameter(7, scan.raw.getBytes(StandardCharsets.ISO_8859_1))
                .setParameter(8, scan.symbology)
                .setParameter(9, Scan.PARSER)
                .setParameter(10, scan.verdict)
                .setParameter(11, scan.type)
                .setParameter(12, scan.facts)
                .setParameter(13, String.join("\u001f", codes))
                .setParameter(14, scan.text)
                .getSingleResult();
        return new Row(here(row), (String) row[5], (String) row[6]);
    }

    /// A thing of the genealogy, else who wears the badge.
    private static ScanTarget.@Nullable Here here(Object... row) {
        if (row[0] != null) {
            var kind = Node.Kind.valueOf((String) row[1]);
            var thing = new Tracing.Thing(UUID.fromString((String) row[0]), kind, (String) row[2], (String) row[3]);
            return new ScanTarget.Here(thing, (String) row[4]);
        }
        if (row[7] == null) return null;
        var person = UUID.fromString((String) row[8]);
        return new ScanTarget.Here(new Tracing.Thing(person, Node.Kind.PERSON, (String) row[7], "badge"), null);
    }
}
