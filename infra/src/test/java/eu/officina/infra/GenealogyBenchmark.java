package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How many pages a trace and a recall read while the tables grow to ten million edges over a thousand workspaces:
/// `./mvnw verify -Pbenchmark`.
///
/// It prints; it asserts nothing. The statements are those of the server, explained as the application's role runs
/// them, row policies and all. One workspace stays as it is while the others grow.
///
/// - **Shape** per batch a donation, eight lots, two bags to one patient: thirteen edges. A lot goes into forty
/// batches.
class GenealogyBenchmark {
    private static final Path SQL =
            Path.of(System.getProperty("officina.project", ".."), "server/src/main/resources/eu/officina/traceability");
    private static final int WORKSPACES = 1000;
    private static final int BATCHES = 150;
    private static final int EDGES_OF_A_BATCH = 13;
    private static final String[] SIZES = {"10000", "100000", "1000000", "10000000"};
    private static final String MEASURED = "00000000-0000-4000-8000-000000000000";

    private final House house = House.open();
    private final List<String> lines = new ArrayList<>();

    @Test
    void aTraceReadsItsOwnPagesOnly() throws SQLException, IOException {
        lines.add("%10s %8s | %28s | %28s | %28s"
                .formatted("edges", "a look", "bag back", "lot forward", "recall of the lot"));
        lines.add("%10s %8s | %8s %8s %10s | %8s %8s %10s | %8s %8s %10s"
                .formatted("", "pages", "nodes", "pages", "ms", "nodes", "pages", "ms", "nodes", "pages", "ms"));
        try (var owner = house.asOwner()) {
            prepared(owner);
            int before = 0;
            grown(owner, 0, 1, BATCHES);
            for (var size : System.getProperty("edges", String.join(",", SIZES)).split(",", -1)) {
                int batches = (Integer.parseInt(size) / EDGES_OF_A_BATCH - BATCHES) / (WORKSPACES - 1);
                grown(owner, before, WORKSPACES, Math.max(batches, 1));
                before = Math.max(batches, 1);
                measured(owner);
            }
        } finally {
            try (var owner = house.asOwner();
                    var drop = owner.createStatement()) {
                drop.execute("drop schema if exists graph cascade");
            }
        }
        lines.forEach(System.out::println); // what a benchmark is for
    }

    private static void prepared(Connection owner) throws SQLException {
        try (var s = owner.createStatement()) {
            s.execute("drop schema if exists graph cascade");
            s.execute("create schema graph");
            s.execute("grant usage on schema graph to officina_app");
            s.execute("set search_path to graph, public");
            for (var table : List.of("trace_edge", "trace_node", "unit")) {
                s.execute("create table graph." + table + " (like public." + table + " including all)");
                s.execute("call officina.wall('" + table + "', 'select')");
            }
        }
    }

    /// Adds batches `from` to `to` of the workspaces 1 to `workspaces`; with one workspace it is the measured one.
    private static void grown(Connection owner, int from, int workspaces, int to) throws SQLException {
        int first = workspaces == 1 ? 0 : 1;
        for (int w = first; w < Math.max(workspaces, 1); w++) batches(owner, w, from, to);
        try (var s = owner.createStatement()) {
            for (var table : List.of("trace_edge", "trace_node", "unit")) s.execute("vacuum (analyze) graph." + table);
        }
    }

    private static void batches(Connection owner, int workspace, int from, int to) throws SQLException {
        var tenant = MEASURED.substring(0, 30) + "%06d".formatted(workspace);
        int lots = Math.max(8, to / 5);
        try (var s = owner.createStatement()) {
            s.execute("set officina.tenant = '" + tenant + "'");
            var sql = """
                    with b as (select i, t.t, md5(t.t || 'b' || i)::uuid id from generate_series(%2$d, %3$d - 1) i, (select '%1$s'::uuid t) t),
                    e as (
                      select t, md5(t || 'd' || i)::uuid source, id target from b
                      union all select t, md5(t || 'l' || (i * 8 + n) %% %4$d)::uuid, id from b, generate_series(0, 7) n
                      union all select t, id, md5(t || 'u' || i || n)::uuid from b, generate_series(0, 1) n
                      union all select t, md5(t || 'u' || i || n)::uuid, md5(t || 'p' || i %% 50)::uuid from b, generate_series(0, 1) n)
                    insert into graph.trace_edge (tenant_id, source, target, step, at, until)
                    select t, source, target, 1, now(), now() from e on conflict do nothing""".formatted(tenant, from, to, lots);
            s.execute(sql);
            s.execute("""
                    insert into graph.trace_node (tenant_id, id, version, kind, name, note)
                    select '%1$s'::uuid, md5('%1$s' || k || x)::uuid, 1, kind, kind || x, 'benchmark' from (
                      select 'b' k, i::text x, 'BATCH' kind from generate_series(%2$d, %3$d - 1) i
                      union all select 'd', i::text, 'DONATION' from generate_series(%2$d, %3$d - 1) i
                      union all select 'u', i::text || n, 'UNIT' from generate_series(%2$d, %3$d - 1) i, generate_series(0, 1) n
                      union all select 'l', i::text, 'LOT' from generate_series(0, %4$d - 1) i
                      union all select 'p', i::text, 'PATIENT' from generate_series(0, 49) i) n on conflict do nothing""".formatted(tenant, from, to, lots));
            s.execute("""
                    insert into graph.unit (tenant_id, id, version, batch_id, name, state, patient_id, expiry, volume, fit_from)
                    select '%1$s'::uuid, md5('%1$s' || 'u' || i || n)::uuid, 1, md5('%1$s' || 'b' || i)::uuid, 'U' || i || n,
                      'AVAILABLE', md5('%1$s' || 'p' || i %% 50)::uuid, now(), 1, now()
                    from generate_series(%2$d, %3$d - 1) i, generate_series(0, 1) n on conflict do nothing""".formatted(tenant, from, to));
        }
    }

    private void measured(Connection owner) throws SQLException, IOException {
        long edges;
        try (var s = owner.createStatement();
                var count = s.executeQuery(
                        "select reltuples::bigint from pg_class where oid = 'graph.trace_edge'::regclass")) {
            count.next();
            edges = count.getLong(1);
        }
        try (var app = house.asApplication();
                var s = app.createStatement()) {
            app.setAutoCommit(false);
            s.execute("set local search_path to graph, public");
            s.execute("select officina.bind('" + MEASURED + "', '', true)");
            var walk = Files.readString(SQL.resolve("walk.sql"));
            var look = explained(
                    app,
                    "select target from trace_edge where tenant_id = '" + MEASURED + "' and source = '"
                            + UUID.randomUUID() + "'");
            var back = explained(app, bound(walk.formatted("source", "target"), id("u", "31")));
            var forward = explained(app, bound(walk.formatted("target", "source"), id("l", "3")));
            var recall = explained(app, bound(Files.readString(SQL.resolve("reach.sql")), id("l", "3")));
            lines.add("%10d %8d | %s | %s | %s"
                    .formatted(edges, pages(look.path("Plan")), told(back), told(forward), told(recall)));
        }
    }

    private static String bound(String sql, UUID from) {
        return sql.replaceAll("(?m)^--.*$", "")
                .replace("?1", "'" + MEASURED + "'::uuid")
                .replace("?2", "'" + from + "'")
                .replace("?3", "'-infinity'::timestamptz")
                .replace("?4", "'infinity'::timestamptz");
    }

    private static UUID id(String kind, String number) throws SQLException {
        return md5(MEASURED + kind + number);
    }

    private static UUID md5(String text) {
        try {
            var hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var hex = java.util.HexFormat.of().formatHex(hash);
            return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The second of two runs.
    private static JsonNode explained(Connection app, String sql) throws SQLException {
        JsonNode plan = null;
        for (int i = 0; i < 2; i++) {
            try (var s = app.createStatement();
                    var rows = s.executeQuery("explain (analyze, buffers, format json) " + sql)) {
                rows.next();
                plan = House.read(rows.getString(1)).get(0);
            }
        }
        return java.util.Objects.requireNonNull(plan);
    }

    /// Nodes walked, pages the walk alone read and pages in all, milliseconds.
    private static String told(JsonNode explained) {
        var plan = explained.path("Plan");
        var walk = found(plan);
        return "%8d %4d/%4d %8.2f"
                .formatted(
                        plan.path("Actual Rows").asInt(),
                        pages(walk),
                        pages(plan),
                        explained.path("Execution Time").asDouble());
    }

    private static JsonNode found(JsonNode plan) {
        if (plan.path("Node Type").asText().equals("Recursive Union")) return plan;
        for (var child : plan.path("Plans")) {
            var inside = found(child);
            if (!inside.isMissingNode()) return inside;
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    static int pages(JsonNode node) {
        return node.path("Shared Hit Blocks").asInt()
                + node.path("Shared Read Blocks").asInt();
    }
}
