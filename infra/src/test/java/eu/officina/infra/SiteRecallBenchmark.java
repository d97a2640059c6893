package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many pages an overseer's search reads for a lot that was used at ten, a hundred and a thousand sites:
/// `./mvnw verify -Pbenchmark`.
///
/// It prints; it asserts nothing. The statement is the server's, explained as the application's role runs it, row
/// policies and all.
///
/// - **Shape** per site one batch of the lot, and two hundred others with three facts each.
class SiteRecallBenchmark {
    private static final Path SQL = Path.of(
            System.getProperty("officina.project", ".."), "server/src/main/resources/eu/officina/oversight/uses.sql");
    private static final int SITES = 1000;
    private static final int OTHERS = 200;

    private final House house = House.open();

    @Test
    void aLotOfAThousandSitesIsFoundByOneDescentEach() throws SQLException, IOException {
        var sites = IntStream.range(0, SITES).mapToObj(n -> UUID.randomUUID()).toList();
        var lines = new ArrayList<String>();
        lines.add("%6s | %8s | %14s | %10s | %8s".formatted("sites", "batches", "pages of uses", "pages", "ms"));
        try (var owner = house.asOwner()) {
            prepared(owner);
            for (var site : sites) filled(owner, site);
            try (var s = owner.createStatement()) {
                s.execute("vacuum (analyze) looked.published_use");
                s.execute("vacuum (analyze) looked.published_fact");
            }
            for (int n : List.of(10, 100, SITES)) lines.add(measured(sites.subList(0, n)));
        } finally {
            try (var owner = house.asOwner();
                    var drop = owner.createStatement()) {
                drop.execute("drop schema if exists looked cascade");
            }
        }
        lines.forEach(System.out::println); // what a benchmark is for
    }

    private static void prepared(Connection owner) throws SQLException {
        try (var s = owner.createStatement()) {
            s.execute("drop schema if exists looked cascade");
            s.execute("create schema looked");
            s.execute("grant usage on schema looked to officina_app");
            s.execute("set search_path to looked, public");
            for (var table : List.of("published_use", "published_fact")) {
                s.execute("create table looked." + table + " (like public." + table + " including all)");
                s.execute("call officina.wall('" + table + "', 'select')");
                s.execute("create policy overseer on " + table + " for select using (" + policy(owner, table) + ")");
            }
        }
    }

    /// As the server's own table has it.
    private static String policy(Connection owner, String table) throws SQLException {
        try (var s = owner.createStatement();
                var rows =
                        s.executeQuery("select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'overseer'"
                                + " and polrelid = 'public." + table + "'::regclass")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void filled(Connection owner, UUID site) throws SQLException {
        try (var s = owner.createStatement()) {
            s.execute("set officina.tenant = '" + site + "'");
            s.execute("""
                    insert into published_use (tenant_id, id, version, code, batch_id, batch, product, at)
                    select '%1$s', md5('%1$s' || 'u' || i)::uuid, 1, case i when 0 then 'lot X' else 'lot ' || i end,
                      md5('%1$s' || 'b' || i)::uuid, 'B' || i, 'P', now() from generate_series(0, %2$d) i""".formatted(site, OTHERS));
            s.execute("""
                    insert into published_fact (tenant_id, id, version, kind, subject, product, regime, name, detail, at)
                    select '%1$s', md5('%1$s' || kind || n || i)::uuid, 1, kind,
                      md5('%1$s' || case kind when 'BATCH' then 'b' else 'g' end || i)::uuid, 'P', 'R',
                      case kind when 'BATCH' then 'B' || i else 'B' || i || '-' || n end, '{}', now()
                    from generate_series(0, %2$d) i, (values ('BATCH', 1), ('BATCH', 2), ('UNIT', 1)) k (kind, n)""".formatted(site, OTHERS));
        }
    }

    private String measured(List<UUID> sites) throws SQLException, IOException {
        try (var app = house.asApplication();
                var s = app.createStatement()) {
            app.setAutoCommit(false);
            s.execute("set local search_path to looked, public");
            s.execute("select officina.bind('" + UUID.randomUUID() + "', '', true)");
            var list = sites.stream().map(UUID::toString).collect(Collectors.joining(","));
            s.execute("set local officina.sites = '" + list + "'");
            var sql = Files.readString(SQL).replaceAll("(?m)^--.*$", "").replace("?1", "'lot X'");
            JsonNode plan = null;
            for (int i = 0; i < 2; i++) {
                try (var rows = s.executeQuery("explain (analyze, buffers, format json) " + sql)) {
                    rows.next();
                    plan = House.read(rows.getString(1)).get(0);
                }
            }
            var whole = Objects.requireNonNull(plan);
            return "%6d | %8d | %14d | %10d | %8.2f"
                    .formatted(
                            sites.size(),
                            whole.path("Plan").path("Actual Rows").asInt(),
                            of(whole.path("Plan"), "published_use"),
                            GenealogyBenchmark.pages(whole.path("Plan")),
                            whole.path("Execution Time").asDouble());
        }
    }

    private static int of(JsonNode plan, String table) {
        if (plan.path("Relation Name").asText().equals(table)) return GenealogyBenchmark.pages(plan);
        int all = 0;
        for (var child : plan.path("Plans")) all += of(child, table);
        return all;
    }
}
