package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who sees what from outside, and that the site sees each look.
class OversightIT {
    private final House house = House.open();

    @Test
    @Verifies({"OV-01", "TE-03"})
    void centralQualitySeesItsTwoSitesAndTheySeeTheLook() {
        var sites = house.cast.actor("nordlicht-biotech", "CENTRAL_QA").get("sites");
        assertThat(sites.findValuesAsText("slug")).containsExactly("hospital-brandt", "hospital-cedar");
        assertThat(sites.path(0).path("row").path("inProcess").asInt()).isPositive();
        var ledger = house.cast.actor("hospital-brandt", "QA").get("ledger");
        assertThat(ledger.path(0).path("overseer").asText()).isEqualTo("nordlicht-biotech");
        assertThat(ledger.path(0).path("what").asText()).isEqualTo("overview of sites");
    }

    @Test
    @Verifies({"OV-03", "OV-02"})
    void anAuthoritySeesItsCountryAndNothingOfAPatient() {
        var spain = house.cast.actor("authority-es", "ASSESSOR").get("sites");
        assertThat(spain.findValuesAsText("slug")).contains("hospital-alba").doesNotContain("hospital-brandt");
        assertThat(spain.findValuesAsText("country")).containsOnly("ES");
        assertThat(spain.findValuesAsText("cases")).anyMatch(cases -> !cases.equals("0"));
        for (var batch : house.script.sites().getFirst().batches()) {
            assertThat(spain.toString()).doesNotContain(batch.patient()).doesNotContain(batch.wristband());
        }
        var germany = house.cast.actor("authority-de", "ASSESSOR").get("sites");
        assertThat(germany.findValuesAsText("slug")).containsExactly("hospital-brandt", "hospital-cedar");
    }

    @Test
    @Verifies({"TE-01", "TE-03"})
    void aVisitReadsIsShownAndChangesNothing() {
        var assessor = house.cast.actor("authority-es", "ASSESSOR");
        var seen = assessor.posted("look " + UUID.randomUUID(), "/api/w/hospital-alba/cases", Map.of());
        assertThat(House.problem(seen)).isIn("visit-reads-only", "not-allowed");
        var german = house.cast.actor("authority-de", "ASSESSOR");
        var foreign = german.posted("look " + UUID.randomUUID(), "/api/w/hospital-brandt/cases", Map.of());
        assertThat(House.problem(foreign)).isEqualTo("workspace-unknown");
        var ledger = house.alba("QA").get("ledger");
        assertThat(ledger.findValuesAsText("what")).anyMatch(what -> what.contains("/cases"));
    }

    @Test
    @Verifies("TE-02")
    void aRevokedGrantEndsTheViewAtOnce() {
        var admin = house.cast.actor("hospital-cedar", "ADMINISTRATOR");
        var german = house.cast.actor("authority-de", "ASSESSOR");
        String grant = null;
        for (var one : admin.get("grants")) {
            if (one.path("overseer").asText().equals("authority-de")
                    && one.path("until").isNull()) {
                grant = one.path("id").asText();
            }
        }
        admin.post("revoke " + UUID.randomUUID(), "grants/" + grant + "/revocation", Map.of("reason", "test"));
        assertThat(german.get("sites").findValuesAsText("slug")).containsExactly("hospital-brandt");
        admin.post("grant " + UUID.randomUUID(), "grants", Map.of("overseer", "authority-de", "visits", false));
        assertThat(german.get("sites").findValuesAsText("slug")).contains("hospital-cedar");
    }

    @Test
    @Verifies({"BO-05", "TE-05"})
    void theAdministratorSignsNothing() {
        var admin = house.alba("ADMINISTRATOR");
        var both = Map.of(
                "subject", UUID.randomUUID().toString(), "name", "X", "roles", new String[] {"ADMINISTRATOR", "QP"});
        assertThat(house.outcome(admin, Trial.W + "memberships", both)).isEqualTo("administrator-signs-nothing");
        var overseer = Map.of("subject", UUID.randomUUID().toString(), "name", "X", "roles", new String[] {"ASSESSOR"});
        assertThat(house.outcome(admin, Trial.W + "memberships", overseer)).isEqualTo("role-not-here");
        var batch = house.alba("QP")
                .get("batches")
                .path(0)
                .path("identity")
                .path("batch")
                .asText();
        var sign = Map.of("act", "certification", "object", batch);
        assertThat(house.outcome(admin, Trial.W + "signatures", sign)).isEqualTo("not-allowed");
    }

    @Test
    @Verifies("TE-04")
    void aSuspendedWorkspaceCanBeReadAndTakesNoWork() {
        var operator = house.cast.actor(DemoPeople.OPERATOR.workspace(), DemoPeople.OPERATOR.role());
        var slug = "test-" + UUID.randomUUID().toString().substring(0, 8);
        var alba = house.cast.person("hospital-alba", "ADMINISTRATOR");
        var asked = Map.of(
                "slug",
                slug,
                "name",
                "Test",
                "kind",
                "SITE",
                "country",
                "ES",
                "zone",
                "Europe/Madrid",
                "language",
                "en",
                "administratorSubject",
                alba.subject().toString(),
                "administratorName",
                alba.name());
        assertThat(house.outcome(operator, "/api/workspaces", asked)).isEqualTo("ok");
        assertThat(house.outcome(operator, "/api/workspaces", asked)).isEqualTo("slug-taken");
        assertThat(house.outcome(house.alba("QA"), "/api/workspaces", asked)).isEqualTo("operators-only");
        var grant = Map.of("overseer", "authority-es", "visits", false);
        var because = Map.of("reason", "unpaid");
        var given = house.alba("ADMINISTRATOR").posted("grant " + slug, "/api/w/" + slug + "/grants", grant);
        var path = "/api/w/" + slug + "/grants/"
                + House.read(given.body()).path("id").asText() + "/revocation";
        assertThat(house.outcome(operator, "/api/workspaces/" + slug + "/suspension", because))
                .isEqualTo("ok");
        var admin = house.alba("ADMINISTRATOR");
        assertThat(house.outcome(admin, "/api/w/" + slug + "/grants", grant)).isEqualTo("workspace-suspended");
        assertThat(house.outcome(admin, path, because)).isEqualTo("ok");
        assertThat(house.outcome(operator, "/api/workspaces/" + slug + "/resumption", because))
                .isEqualTo("ok");
        assertThat(house.outcome(admin, "/api/w/" + slug + "/grants", grant)).isEqualTo("ok");
    }
}
