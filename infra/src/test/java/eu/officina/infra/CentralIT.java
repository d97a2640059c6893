package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.officina.Verifies;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A control site publishes to its sites; a site adopts, adds what is permitted, and the centre sees it.
class CentralIT {
    private static final String BRANDT = "/api/w/hospital-brandt/";
    private static final String CENTRE = "/api/w/nordlicht-biotech/";
    private final House house = House.open();
    private final String product =
            "CEN-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    @Verifies({"CM-01", "CM-02"})
    void onlyTheCentresSitesSeeWhatItPublishes() throws SQLException {
        var master = centre("CENTRAL_QP").post("draft " + product, "masters", master("LOCAL_NAMES"));
        var id = master.path("id").asText();
        assertThat(house.outcome(centre("CENTRAL_QA"), CENTRE + "masters/" + id + "/publication", Map.of()))
                .isEqualTo("not-effective");
        effective("nordlicht-biotech", id);
        assertThat(house.outcome(centre("CENTRAL_QP"), CENTRE + "masters/" + id + "/publication", Map.of()))
                .isEqualTo("not-allowed");
        assertThat(house.outcome(centre("CENTRAL_QA"), CENTRE + "masters/" + id + "/publication", Map.of()))
                .isEqualTo("ok");
        assertThat(house.outcome(centre("CENTRAL_QA"), CENTRE + "masters/" + id + "/publication", Map.of()))
                .isEqualTo("published-before");
        var central = published("hospital-brandt").path("id").asText();
        assertThat(published("hospital-cedar").path("id").asText()).isEqualTo(central);
        assertThat(published("hospital-alba").isMissingNode()).isTrue();
        var foreign = house.alba("QA").asked(Trial.W + "central/" + central + "/document");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(House.problem(foreign)).isEqualTo("central-unknown");
        assertThat(house.outcome(house.alba("QA"), Trial.W + "central/" + central + "/adoption", Map.of()))
                .isEqualTo("central-unknown");
        assertThat(house.outcome(brandt("NURSE"), BRANDT + "central/" + central + "/adoption", Map.of()))
                .isEqualTo("not-allowed");
        assertThat(house.outcome(
                        house.cast.actor("authority-de", "ASSESSOR"),
                        "/api/w/authority-de/masters",
                        master("LOCAL_NAMES")))
                .isEqualTo("not-allowed");
    }

    @Test
    @Verifies({"CM-03", "OV-04"})
    void aSiteAddsWhatIsPermittedAndTheCentreSeesIt() {
        var central = publish("LOCAL_NAMES", "TIGHTER_LIMITS");
        var draft = brandt("QC").post("adopt " + central, "central/" + central + "/adoption", Map.of());
        var id = draft.path("id").asText();
        assertThat(house.outcome(brandt("QC"), BRANDT + "central/" + central + "/adoption", Map.of()))
                .isEqualTo("adopted-before");
        var document = (ObjectNode) brandt("QC").get("masters/" + id + "/document");
        assertThat(document.path("edition").asText()).isEqualTo("1+A1");
        assertThat(document.path("origin").path("publisher").asText()).isEqualTo("nordlicht-biotech");
        refused(id, document);
        document.put("batchPrefix", "BRA1");
        field(document, 13, 4).withObject("limit").put("min", 75);
        assertThat(save(id, 1, document)).isEqualTo("ok");
        var differences = brandt("QA").get("masters/" + id + "/annexes");
        assertThat(differences.findValuesAsText("annex")).containsExactlyInAnyOrder("LOCAL_NAMES", "TIGHTER_LIMITS");
        effective("hospital-brandt", id);
        var fact = fact();
        assertThat(fact.path("name").asText()).isEqualTo("1+A1");
        assertThat(fact.path("detail").asText())
                .startsWith("nordlicht-biotech 1\n")
                .contains("viability › limit › min: 70 → 75", "batchPrefix");
        assertThat(published("hospital-brandt").path("adoptedAs").asText()).isEqualTo("1+A1");
    }

    /// What the centre does not permit is refused, over every door.
    private void refused(String id, ObjectNode document) {
        var wider = document.deepCopy();
        field(wider, 13, 4).withObject("limit").put("min", 60);
        var answer = brandt("QC")
                .posted("wider " + UUID.randomUUID(), BRANDT + "masters/" + id + "/document?revision=1", wider);
        assertThat(House.problem(answer)).isEqualTo("annex-not-permitted");
        assertThat(answer.body()).contains("steps › 13 › fields › viability › limit › min");
        var extra = document.deepCopy();
        ((ArrayNode) extra.path("steps").path(3).path("fields"))
                .addObject()
                .put("key", "own")
                .put("label", "Own")
                .put("kind", "CHECK");
        assertThat(save(id, 1, extra)).isEqualTo("annex-not-permitted");
        var loose = document.deepCopy();
        loose.remove("origin");
        assertThat(save(id, 1, loose)).isEqualTo("origin-fixed");
        var forged = document.deepCopy().put("edition", "1+A9");
        forged.withObject("origin").put("sha256", "0".repeat(64));
        assertThat(house.outcome(brandt("QC"), BRANDT + "masters", forged)).isEqualTo("central-unknown");
    }

    @Test
    @Verifies({"CM-02", "CM-04"})
    void nothingMoreStandsOnAWithdrawnEdition() {
        var central = publish("LOCAL_NAMES");
        var draft = brandt("QC").post("adopt " + central, "central/" + central + "/adoption", Map.of());
        var id = draft.path("id").asText();
        sign("hospital-brandt", "QC", id, Map.of("move", "SUBMIT"));
        var own = centreEdition();
        sign("nordlicht-biotech", "CENTRAL_QA", own, Map.of("move", "WITHDRAW", "reason", "Vector recalled"));
        var seen = published("hospital-brandt");
        assertThat(seen.path("withdrawnBecause").asText()).isEqualTo("Vector recalled");
        assertThat(asked("QA", id, Map.of("move", "APPROVE"))).isEqualTo("central-withdrawn");
        assertThat(house.outcome(
                        house.cast.actor("hospital-cedar", "QC"),
                        "/api/w/hospital-cedar/central/" + central + "/adoption",
                        Map.of()))
                .isEqualTo("central-withdrawn");
        sign("hospital-brandt", "QA", id, Map.of("move", "GIVE_BACK", "reason", "Withdrawn by the centre"));
        assertThat(brandt("QA").get("masters/" + id).path("about").path("state").asText())
                .isEqualTo("DRAFT");
    }

    @Test
    @Verifies("CM-01")
    void aGrantThatEndedClosesTheDoor() {
        publish();
        var admin = house.cast.actor("hospital-cedar", "ADMINISTRATOR");
        assertThat(published("hospital-cedar").isMissingNode()).isFalse();
        for (var grant : admin.get("grants")) {
            if (!grant.path("overseer").asText().equals("nordlicht-biotech")
                    || !grant.path("until").isNull()) continue;
            var path = "grants/" + grant.path("id").asText() + "/revocation";
            admin.post("revoke " + UUID.randomUUID(), path, Map.of("reason", "test"));
        }
        assertThat(published("hospital-cedar").isMissingNode()).isTrue();
        admin.post("grant " + UUID.randomUUID(), "grants", Map.of("overseer", "nordlicht-biotech", "visits", true));
        assertThat(published("hospital-cedar").isMissingNode()).isFalse();
    }

    @Test
    @Verifies({"CM-01", "BO-01"})
    void theDatabaseShowsOnlyWhatIsFollowedAndTakesNothing() throws SQLException {
        publish();
        var centre = house.tenant("nordlicht-biotech");
        try (var database = house.asApplication();
                var ask = database.createStatement()) {
            assertThat(count(ask)).isZero();
            database.setAutoCommit(false);
            ask.execute("select officina.bind('" + house.tenant("hospital-brandt") + "', '', false)");
            assertThat(count(ask)).isZero();
            ask.execute("select officina.follow('" + centre + "')"); // the wall opened on purpose
            assertThat(count(ask)).isPositive();
            assertThat(ask.executeUpdate("update central_master set title = 'x'"))
                    .isZero();
            var insert = "insert into central_master (tenant_id, id, version, publisher, product, edition, title,"
                    + " document, sha256, published_at) values ('" + centre
                    + "', gen_random_uuid(), 1, 'x', 'x', 'x', 'x', 'x', 'x', now())";
            assertThatThrownBy(() -> ask.executeUpdate(insert)).hasMessageContaining("row-level security");
            database.rollback();
            assertThat(count(ask)).isZero();
            assertThatThrownBy(() -> ask.executeUpdate("delete from central_master"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static long count(java.sql.Statement ask) throws SQLException {
        try (var found = ask.executeQuery("select count(*) from central_master")) {
            found.next();
            return found.getLong(1);
        }
    }

    /// Publishes edition 1 of this test's product.
    ///
    /// @return its id among the central editions
    private String publish(String... annexes) {
        var id = centre("CENTRAL_QP")
                .post("draft " + product, "masters", master(annexes))
                .path("id")
                .asText();
        effective("nordlicht-biotech", id);
        centre("CENTRAL_QA").post("publish " + product, "masters/" + id + "/publication", Map.of());
        return published("hospital-brandt").path("id").asText();
    }

    private String centreEdition() {
        for (var m : centre("CENTRAL_QA").get("masters")) {
            if (m.path("product").asText().equals(product)) return m.path("id").asText();
        }
        throw new IllegalStateException(product);
    }

    private ObjectNode master(String... annexes) {
        var master = ((ObjectNode) StoryScript.master("ari-0001").deepCopy()).put("product", product);
        var list = master.putArray("annexes");
        List.of(annexes).forEach(list::add);
        return master;
    }

    private static ObjectNode field(ObjectNode document, int step, int place) {
        return (ObjectNode) document.path("steps").path(step - 1).path("fields").path(place);
    }

    private JsonNode published(String site) {
        for (var one : house.cast.actor(site, "QA").get("central")) {
            if (one.path("product").asText().equals(product)) return one;
        }
        return MissingNode.getInstance();
    }

    /// What the centre's page of the site says of this product.
    private JsonNode fact() {
        for (var one : centre("CENTRAL_QA").get("sites/hospital-brandt").path("latest")) {
            if (one.path("kind").asText().equals("MASTER")
                    && one.path("product").asText().equals(product)) return one;
        }
        return MissingNode.getInstance();
    }

    private void effective(String workspace, String id) {
        var central = workspace.startsWith("nordlicht");
        sign(workspace, central ? "CENTRAL_QP" : "QC", id, Map.of("move", "SUBMIT"));
        sign(workspace, central ? "CENTRAL_QA" : "QA", id, Map.of("move", "APPROVE"));
        sign(workspace, central ? "CENTRAL_QA" : "QP", id, Map.of("move", "MAKE_EFFECTIVE"));
    }

    private void sign(String workspace, String role, String id, Map<String, String> details) {
        house.cast.actor(workspace, role).sign("sign " + UUID.randomUUID(), "master", id, details);
    }

    private String asked(String role, String id, Map<String, String> details) {
        var asked = Map.of("act", "master", "object", id, "details", details);
        return house.outcome(brandt(role), BRANDT + "signatures", asked);
    }

    private String save(String id, int revision, ObjectNode document) {
        return house.outcome(brandt("QC"), BRANDT + "masters/" + id + "/document?revision=" + revision, document);
    }

    private StoryActor centre(String role) {
        return house.cast.actor("nordlicht-biotech", role);
    }

    private StoryActor brandt(String role) {
        return house.cast.actor("hospital-brandt", role);
    }
}
