package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.officina.Verifies;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The wall between workspaces, in the database and at the door. Each check has a control that opens the wall on
/// purpose.
class IsolationIT {
    private static final Set<String> GLOBAL = Set.of("workspace", "flyway_schema_history");
    /// The directory is read by person and by overseer: these two lead with something else.
    private static final Set<String> BY_PERSON = Set.of("membership_subject_idx", "oversight_grant_overseer_id_idx");
    private static final String CATALOG = """
            select c.relname,
              c.relrowsecurity and c.relforcerowsecurity as forced,
              (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
              (select string_agg(i.relname, ',') from pg_index x join pg_class i on i.oid = x.indexrelid
                 where x.indrelid = c.oid and (select attname from pg_attribute
                   where attrelid = c.oid and attnum = x.indkey[0]) <> 'tenant_id') as other_indexes,
              (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype = 'p') as keys,
              (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and (select attname
                 from pg_attribute where attrelid = c.oid and attnum = k.conkey[1]) <> 'tenant_id') as other_references,
              pg_get_userbyid(c.relowner) as owner
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1""";
    private static final Set<String> APPEND_ONLY = Set.of(
            "audit_leaf",
            "audit_seal",
            "audit_checkpoint",
            "entry",
            "signature",
            "signature_void",
            "em_site",
            "em_limit",
            "em_reading",
            "command_receipt",
            "outside_look",
            "published_fact",
            "trace_node",
            "trace_edge",
            "trend_acknowledgement",
            "patient",
            "attachment",
            "paper_copy",
            "paper_scan",
            "certification_line");

    private final House house = House.open();

    @Test
    @Verifies("BO-01")
    void everyTenantTableIsWalledIn() throws SQLException {
        try (var database = house.asOwner()) {
            assertThat(breaches(database)).isEmpty();
        }
    }

    @Test
    @Verifies("BO-01")
    void aTableWithoutAWallIsFound() throws SQLException {
        try (var database = house.asOwner()) {
            database.setAutoCommit(false);
            try (var harm = database.createStatement()) {
                harm.execute("create table hole (id uuid primary key, tenant_id uuid)");
                harm.execute("alter table entry no force row level security");
            }
            assertThat(breaches(database)).anyMatch(b -> b.startsWith("hole")).anyMatch(b -> b.startsWith("entry"));
            database.rollback();
        }
    }

    private static List<String> breaches(Connection database) throws SQLException {
        var found = new ArrayList<String>();
        try (var ask = database.createStatement();
                var table = ask.executeQuery(CATALOG)) {
            while (table.next()) {
                var name = table.getString("relname");
                if (table.getString("owner").equals("officina_app")) found.add(name + " is owned by the application");
                if (GLOBAL.contains(name)) continue;
                if (!table.getBoolean("forced")) found.add(name + " has no forced policy");
                if (table.getInt("policies") == 0 || table.getInt("keys") == 0)
                    found.add(name + " has no policy or key");
                var others = table.getString("other_indexes");
                if (others != null && !BY_PERSON.contains(others))
                    found.add(name + " leads with another column: " + others);
                if (table.getInt("other_references") > 0) found.add(name + " refers without its tenant");
            }
        }
        return found;
    }

    @Test
    @Verifies("BO-01")
    void theApplicationOwnsNothingAndChangesNoFact() throws SQLException {
        try (var database = house.asApplication();
                var ask = database.createStatement()) {
            var role = ask.executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
            role.next();
            assertThat(role.getBoolean(1)).isFalse();
            for (var table : APPEND_ONLY) {
                for (var verb : List.of("update " + table + " set tenant_id = tenant_id", "delete from " + table)) {
                    assertThatThrownBy(() -> ask.executeUpdate(verb)).hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    @Verifies("IN-03")
    void everyCommitIsSyncedToTheDisk() throws SQLException {
        try (var database = house.asApplication();
                var ask = database.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var shown = ask.executeQuery("show " + setting);
                shown.next();
                assertThat(shown.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    @Verifies("BO-01")
    void anUnboundConnectionSeesAndTakesNothing() throws SQLException {
        try (var database = house.asApplication();
                var ask = database.createStatement()) {
            for (var table :
                    List.of("batch_record", "entry", "patient", "audit_leaf", "safety_case", "published_fact")) {
                assertThat(count(ask, table)).as(table).isZero();
            }
            assertThatThrownBy(() -> ask.executeUpdate("insert into patient (tenant_id, id, version, pseudonym, gsrn)"
                            + " values (gen_random_uuid(), gen_random_uuid(), 1, 'X', '1')"))
                    .hasMessageContaining("row-level security");
            database.setAutoCommit(false);
            ask.execute("select officina.bind('" + house.tenant("hospital-alba") + "', '', false)");
            assertThat(count(ask, "entry")).isPositive();
            var foreign = "insert into patient (tenant_id, id, version, pseudonym, gsrn) values ('"
                    + house.tenant("hospital-brandt") + "', gen_random_uuid(), 1, 'X', '1')";
            assertThatThrownBy(() -> ask.executeUpdate(foreign)).hasMessageContaining("row-level security");
            database.rollback();
            assertThat(count(ask, "entry")).isZero();
        }
    }

    private static long count(java.sql.Statement ask, String table) throws SQLException {
        try (var found = ask.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static List<String> numbersOf(StoryActor actor) {
        return actor.get("batches").findValuesAsText("number");
    }

    @Test
    @Verifies({"BO-01", "TE-01"})
    void aReusedConnectionCarriesNothingOver() throws Exception {
        var alba = house.alba("QA");
        var brandt = house.cast.actor("hospital-brandt", "QA");
        var albas = numbersOf(alba);
        var brandts = numbersOf(brandt);
        assertThat(albas).isNotEmpty().doesNotContainAnyElementsOf(brandts);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            var mine = i % 2 == 0 ? alba : brandt;
            var own = i % 2 == 0 ? albas : brandts;
            calls.add(() -> numbersOf(mine).equals(own) ? "clean" : own + " changed");
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var call : threads.invokeAll(calls)) assertThat(call.get()).isEqualTo("clean");
        }
    }

    @Test
    @Verifies({"TE-01", "DE-01", "DE-02", "DE-03"})
    void theDoorAnswersForItself() {
        var api = house.send(HttpRequest.newBuilder(house.url().resolve("/api/w/hospital-alba/batches")));
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(House.problem(api)).isEqualTo("sign-in");
        var page = house.send(HttpRequest.newBuilder(house.url().resolve("/w/hospital-alba")));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .startsWith(house.officina.issuer().toString());
        var part = house.send(
                HttpRequest.newBuilder(house.url().resolve("/w/hospital-alba")).header("HX-Request", "true"));
        assertThat(part.statusCode()).isEqualTo(401);
        var policy = api.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        var forged = house.send(HttpRequest.newBuilder(house.url().resolve("/api/w/hospital-alba/batches"))
                .header("Authorization", "Bearer abc.def.ghi"));
        assertThat(forged.statusCode()).isEqualTo(401);
        var elsewhere = house.send(HttpRequest.newBuilder(house.url().resolve("/logout"))
                .header("Sec-Fetch-Site", "same-site")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(elsewhere.statusCode()).isIn(302, 403);
    }

    @Test
    @Verifies({"BO-01", "BO-02"})
    void anotherTenantsIdentifiersAreUnknownEverywhere() {
        var walk = new InterfaceWalk(house);
        var answers = walk.everyOperation(walk.idsOf("hospital-brandt"), true);
        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(answers).allSatisfy(a -> assertThat(a.foreign()).as(a.what()).isEqualTo(a.unknown()));
        assertThat(answers.stream()
                        .filter(a -> a.foreign().startsWith("404"))
                        .map(InterfaceWalk.Answer::operation)
                        .distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    @Verifies("BO-01")
    void itsOwnIdentifiersAreKnown() {
        var walk = new InterfaceWalk(house);
        assertThat(walk.everyOperation(walk.idsOf("hospital-alba"), false))
                .anyMatch(a -> a.operation().startsWith("GET") && a.foreign().startsWith("200") && !a.same());
    }
}
