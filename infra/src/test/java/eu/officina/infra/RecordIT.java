package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The record says which row was changed, is missing, or was swapped. Each test breaks it on purpose and mends it.
class RecordIT {
    private final House house = House.open();

    @Test
    @Verifies({"AU-01", "AU-02", "AU-03", "BO-03"})
    void anUntouchedRecordIsIntact() throws Exception {
        sealed();
        var report = verify();
        assertThat(report.path("findings")).isEmpty();
        assertThat(report.path("leaves").asInt()).isPositive();
        assertThat(report.path("facts").asInt()).isGreaterThan(100);
        assertThat(report.path("checkpoints").asInt()).isPositive();
    }

    @Test
    @Verifies("AU-03")
    void aChangedAuditRowIsFound() throws Exception {
        var row = leaf();
        broken(
                "update audit_leaf set content = replace(content, 'hospital', 'HOSPITAL') || ' ' where id = '" + row
                        + "'",
                "update audit_leaf set content = rtrim(replace(content, 'HOSPITAL', 'hospital')) where id = '" + row
                        + "'",
                "audit_leaf",
                row);
        broken(
                "update audit_leaf set actor_name = actor_name || ' jr.' where id = '" + row + "'",
                "update audit_leaf set actor_name = replace(actor_name, ' jr.', '') where id = '" + row + "'",
                "audit_leaf",
                row);
    }

    @Test
    @Verifies("AU-03")
    void aChangedEntryIsFound() throws Exception {
        var row = one("select id::text from entry where value = '26.0' order by id limit 1");
        broken(
                "update entry set value = '36.0' where id = '" + row + "'",
                "update entry set value = '26.0' where id = '" + row + "'",
                "entry",
                row);
    }

    @Test
    @Verifies({"AU-03", "EM-07"})
    void aChangedResultOfASampleIsFound() throws Exception {
        var row = one("select id::text from em_reading where count = 29 order by id limit 1");
        broken(
                "update em_reading set count = 2 where id = '" + row + "'",
                "update em_reading set count = 29 where id = '" + row + "'",
                "em_reading",
                row);
    }

    @Test
    @Verifies("AU-03")
    void aSwappedPairOfSealsIsFound() throws Exception {
        sealed();
        var swap = List.of(
                "update audit_seal set position = -1 where position = 2",
                "update audit_seal set position = 2 where position = 3",
                "update audit_seal set position = 3 where position = -1");
        inTenant(swap);
        try {
            assertThat(verify().path("findings").findValuesAsText("table")).contains("audit_checkpoint");
        } finally {
            inTenant(swap);
        }
        assertThat(verify().path("findings")).isEmpty();
    }

    @Test
    @Verifies("AU-03")
    void aForgedCheckpointIsFound() throws Exception {
        broken(
                "update audit_checkpoint set at = at + interval '1 hour' where size = (select min(size) from audit_checkpoint)",
                "update audit_checkpoint set at = at - interval '1 hour' where size = (select min(size) from audit_checkpoint)",
                "audit_checkpoint",
                "size");
    }

    @Test
    @Verifies({"SI-01", "SI-02", "SI-03", "SI-05"})
    void aSignatureCountsOnceForItsSignerAndItsContent() {
        var trial = Trial.at(house);
        var record = trial.made("tubing_set", Map.of());
        var signed = record.read("").path("steps").path(1).path("signatures").path(0);
        assertThat(signed.path("name").asText())
                .isEqualTo(house.alba("OPERATOR").name());
        assertThat(signed.path("zone").asText()).isEqualTo("Europe/Madrid");
        assertThat(signed.path("sha256").asText()).hasSize(64);
        var operator = house.alba("OPERATOR");
        for (var answered : List.of(
                "http://x/sign/callback?state=hospital-alba.nonsense&code=1",
                "http://x/sign/callback?code=1",
                "http://x/sign/callback?state=nowhere.x&code=1",
                "nonsense")) {
            var outcome = house.outcome(operator, Trial.W + "signatures/answers", Map.of("answered", answered));
            assertThat(outcome).isIn("request-unknown", "workspace-unknown", "invalid-input");
        }
    }

    @Test
    @Verifies({"SI-02", "SI-03"})
    void aSignatureIsConfirmedOnceInTimeAndByWhoAskedForIt() throws SQLException {
        var operator = house.cast.named("alba-operator");
        var other = house.cast.named("alba-operator2");
        var question = asked(operator);
        var foreign = other.confirm("confirms " + UUID.randomUUID(), question);
        assertThat(answered(other, foreign)).isEqualTo("somebody-else");
        assertThat(answered(operator, foreign)).isIn("somebody-else", "request-unknown", "not-confirmed");
        var own = operator.confirm("confirms " + UUID.randomUUID(), asked(operator));
        assertThat(answered(operator, own)).isEqualTo("ok");
        assertThat(answered(operator, own)).isEqualTo("request-unknown");
        var late = operator.confirm("confirms " + UUID.randomUUID(), asked(operator));
        var state = late.getQuery().replaceAll("(?:.*&)?state=([^&]*).*", "$1");
        house.changed("update signature_request set asked_at = asked_at - interval '6 minutes' where state = '" + state
                + "'");
        assertThat(answered(operator, late)).isEqualTo("request-unknown");
    }

    private URI asked(StoryActor actor) {
        var asked = Map.of("act", "series", "object", UUID.randomUUID().toString(), "details", Map.of());
        return URI.create(actor.post("asks " + UUID.randomUUID(), "signatures", asked)
                .path("confirmAt")
                .asText());
    }

    private String answered(StoryActor actor, URI answered) {
        return house.outcome(actor, Trial.W + "signatures/answers", Map.of("answered", answered.toString()));
    }

    private void broken(String harm, String mend, String table, String row) throws Exception {
        sealed();
        inTenant(List.of(harm));
        try {
            var findings = verify().path("findings");
            assertThat(findings)
                    .anyMatch(f -> f.path("table").asText().equals(table)
                            && f.path("row").asText().contains(row));
        } finally {
            inTenant(List.of(mend));
        }
        assertThat(verify().path("findings")).isEmpty();
    }

    private JsonNode verify() {
        return house.alba("QA").get("audit/verification");
    }

    private String leaf() throws SQLException {
        return one("select id::text from audit_leaf where what = 'workspace.opened'");
    }

    /// Waits until every leaf of the workspace is sealed: at most a second behind.
    private void sealed() throws SQLException {
        for (int i = 0;
                i < 100 && !one("select count(*)::text from audit_unsealed").equals("0");
                i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        assertThat(one("select count(*)::text from audit_unsealed")).isEqualTo("0");
    }

    private String one(String sql) throws SQLException {
        try (var database = bound();
                var ask = database.createStatement();
                var found = ask.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private void inTenant(List<String> statements) throws SQLException {
        try (var database = bound();
                var harm = database.createStatement()) {
            for (var sql : statements)
                assertThat(harm.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private Connection bound() throws SQLException {
        var database = house.asOwner();
        try (var bind = database.prepareStatement("select set_config('officina.tenant', ?, false)")) {
            bind.setString(1, tenant().toString());
            bind.execute();
        }
        return database;
    }

    private UUID tenant() throws SQLException {
        return house.tenant("hospital-alba");
    }
}
