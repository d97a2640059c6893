package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Recalls of ten thousand random lots find exactly the bags and patients that a plain walk over all edges finds.
///
/// The graph is written beside hospital-brandt's own by the owner of the database, and taken away again.
class RecallOracleIT {
    private static final String WORKSPACE = "hospital-brandt";
    private static final int LOTS = 10_000;
    private static final int BATCHES = 2_000;

    private final House house = House.open();
    private final Random random = new Random(4);
    private final Map<UUID, List<UUID>> edges = new HashMap<>();
    private final List<UUID> lots = new ArrayList<>();
    private final List<UUID> batches = new ArrayList<>();
    private final Map<UUID, UUID> units = new HashMap<>();
    private final Map<UUID, UUID> patients = new HashMap<>();
    private final Set<UUID> consumed = new HashSet<>();
    private final Map<UUID, String> names = new HashMap<>();

    @Test
    @Verifies({"RC-01", "TR-08"})
    void everyLotReachesExactlyWhatAPlainWalkReaches() throws SQLException {
        thought();
        try (var database = house.asOwner()) {
            bind(database, WORKSPACE);
            try {
                written(database);
                assertThat(differing(WORKSPACE, LOTS)).isEmpty();
            } finally {
                takenAway(database);
            }
        }
    }

    /// The medium among them: what the demo and all tests made of hospital-alba's lots.
    @Test
    @Verifies({"RC-01", "TR-08"})
    void everyLotOfTheDemoReachesItsPatients() throws SQLException {
        try (var database = house.asOwner()) {
            bind(database, "hospital-alba");
            read(database);
        }
        assertThat(differing("hospital-alba", 0)).isEmpty();
    }

    private void read(Connection database) throws SQLException {
        try (var ask = database.createStatement()) {
            var rows = ask.executeQuery("select source, target from trace_edge");
            while (rows.next()) edge(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            rows = ask.executeQuery("select id from trace_node where kind = 'LOT'");
            while (rows.next()) lots.add(rows.getObject(1, UUID.class));
            rows = ask.executeQuery("select id, name, batch_id, patient_id, state from unit");
            while (rows.next()) {
                var unit = rows.getObject(1, UUID.class);
                names.put(unit, rows.getString(2));
                units.put(unit, rows.getObject(3, UUID.class));
                patients.put(unit, rows.getObject(4, UUID.class));
                if (rows.getString(5).equals("CONSUMED")) consumed.add(unit);
            }
            rows = ask.executeQuery("select id, number from batch_record");
            while (rows.next()) {
                batches.add(rows.getObject(1, UUID.class));
                names.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
    }

    private List<String> differing(String workspace, int least) {
        var qa = house.cast.actor(workspace, "QA");
        var differing = new ArrayList<String>();
        int found = 0;
        for (var lot : lots) {
            var answer = qa.posted("look", "/api/w/" + workspace + "/recalls/preview", asked(lot));
            var told = told(House.read(answer.body()));
            var wanted = walked(lot);
            found += wanted.size();
            if (!told.equals(wanted)) differing.add(lot + ": " + told.size() + " instead of " + wanted.size());
        }
        assertThat(found).as("a graph that reaches something").isGreaterThan(least);
        return differing;
    }

    private static Map<String, Object> asked(UUID lot) {
        return Map.of("thing", lot.toString(), "reason", "oracle", "mock", true);
    }

    private static Set<String> told(JsonNode preview) {
        var told = new TreeSet<String>();
        preview.path("reached")
                .forEach(r -> told.add(
                        r.path("name").asText() + " of " + r.path("patient").asText()));
        return told;
    }

    /// Breadth first over all edges, as anybody would write it.
    private Set<String> walked(UUID lot) {
        var seen = new HashSet<UUID>();
        var open = new ArrayDeque<>(edges.getOrDefault(lot, List.of()));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) open.addAll(edges.getOrDefault(node, List.of()));
        }
        var filled = new HashSet<UUID>();
        units.forEach((unit, batch) -> {
            if (seen.contains(unit)) filled.add(batch);
        });
        var found = new TreeSet<String>();
        for (var node : seen) {
            if (consumed.contains(node)) continue; // its content is in the bags after it
            if (units.containsKey(node)) found.add(name(node) + " of " + patients.get(node));
            else if (batches.contains(node) && !filled.contains(node)) found.add(name(node) + " of null");
        }
        return found;
    }

    private String name(UUID node) {
        return names.getOrDefault(node, node.toString());
    }

    /// Lots go into batches, batches into bags, some bags into later batches (pools), bags to patients.
    private void thought() {
        for (int i = 0; i < LOTS; i++) lots.add(UUID.randomUUID());
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 500; i++) people.add(UUID.randomUUID());
        var bags = new ArrayList<UUID>();
        for (int i = 0; i < BATCHES; i++) {
            var batch = UUID.randomUUID();
            batches.add(batch);
            for (int n = random.nextInt(4, 12); n > 0; n--) edge(lots.get(random.nextInt(LOTS)), batch);
            if (!bags.isEmpty() && random.nextInt(20) == 0) edge(bags.get(random.nextInt(bags.size())), batch);
            var patient = people.get(random.nextInt(people.size()));
            for (int n = random.nextInt(0, 4); n > 0; n--) {
                var unit = UUID.randomUUID();
                bags.add(unit);
                units.put(unit, batch);
                patients.put(unit, patient);
                edge(batch, unit);
                edge(unit, patient);
            }
        }
    }

    private void edge(UUID source, UUID target) {
        edges.computeIfAbsent(source, none -> new ArrayList<>()).add(target);
    }

    private void written(Connection database) throws SQLException {
        nodes(database, "LOT", lots);
        nodes(database, "BATCH", batches);
        nodes(database, "UNIT", List.copyOf(units.keySet()));
        nodes(database, "PATIENT", List.copyOf(new HashSet<>(patients.values())));
        var columns = columns(database);
        run(
                database,
                "insert into batch_record (id, number, chain_of_identity, " + columns
                        + ") select b.id, cast(b.id as text),"
                        + " cast(b.id as text), " + columns + " from unnest(?) b (id),"
                        + " (select * from batch_record limit 1) one",
                batches);
        run(
                database,
                """
                insert into unit (tenant_id, id, version, batch_id, name, state, patient_id, expiry, volume, fit_from)
                select officina.tenant(), u, 1, b, cast(u as text), 'AVAILABLE', p, now(), 1, now()
                from unnest(?, ?, ?) t (u, b, p)""",
                List.copyOf(units.keySet()),
                List.copyOf(units.values()),
                units.keySet().stream().map(patients::get).toList());
        var sources = new ArrayList<UUID>();
        var targets = new ArrayList<UUID>();
        edges.forEach((source, all) -> all.forEach(target -> {
            sources.add(source);
            targets.add(target);
        }));
        run(database, """
                insert into trace_edge (tenant_id, source, target, step, at, until)
                select officina.tenant(), s, t, 1, now(), now() from unnest(?, ?) e (s, t) on conflict do nothing""", sources, targets);
    }

    private static void nodes(Connection database, String kind, List<UUID> ids) throws SQLException {
        run(
                database,
                "insert into trace_node (tenant_id, id, version, kind, name, note) select officina.tenant(), i, 1, '"
                        + kind + "', cast(i as text), 'oracle' from unnest(?) n (i)",
                ids);
    }

    private static String columns(Connection database) throws SQLException {
        try (var ask = database.createStatement()) {
            var found = ask.executeQuery(
                    "select string_agg(quote_ident(column_name), ', ') from information_schema.columns"
                            + " where table_name = 'batch_record' and column_name not in ('id', 'number', 'chain_of_identity')");
            found.next();
            return found.getString(1);
        }
    }

    private void takenAway(Connection database) throws SQLException {
        run(
                database,
                "delete from trace_edge where tenant_id = officina.tenant() and source = any (?)",
                List.copyOf(edges.keySet()));
        run(
                database,
                "delete from unit where tenant_id = officina.tenant() and id = any (?)",
                List.copyOf(units.keySet()));
        run(database, "delete from batch_record where tenant_id = officina.tenant() and id = any (?)", batches);
        try (var nodes = database.createStatement()) {
            nodes.executeUpdate("delete from trace_node where tenant_id = officina.tenant() and note = 'oracle'");
        }
    }

    @SafeVarargs
    private static void run(Connection database, String sql, List<UUID>... arrays) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < arrays.length; i++) {
                statement.setArray(i + 1, database.createArrayOf("uuid", arrays[i].toArray()));
            }
            statement.executeUpdate();
        }
    }

    private void bind(Connection database, String workspace) throws SQLException {
        try (var bind = database.prepareStatement("select set_config('officina.tenant', ?, false)")) {
            bind.setString(1, house.tenant(workspace).toString());
            bind.execute();
        }
    }
}
