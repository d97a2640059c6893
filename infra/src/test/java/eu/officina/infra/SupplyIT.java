package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A product out of specification: late failure with all it triggers, and supply at the physician's request.
class SupplyIT {
    private static final Map<String, String> ASKED = Map.of(
            "hazard", "Rapid progression",
            "alternatives", "None is left",
            "consent", "Informed on the day, signed");
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    @Test
    @Verifies({"SU-01", "SU-02", "SU-03", "SU-04", "SU-05", "RE-03", "RE-06", "LA-04"})
    void aFailedProductIsSuppliedOnlyAfterItsDocumentsAndNeverCertified() {
        var record = failed();
        assertThat(asked("PHYSICIAN", record, "REQUEST_RECEIVED", ASKED)).isEqualTo("supply-not-begun");
        assertThat(asked("PHYSICIAN", record, "OOS_CONFIRMED", Map.of())).isEqualTo("not-allowed");
        assertThat(asked("QC", record, "OOS_CONFIRMED", Map.of("investigation", " ")))
                .isEqualTo("paper-missing");
        sign("QC", record, "OOS_CONFIRMED", Map.of("investigation", "Counted twice, no laboratory error"));
        assertThat(asked("QC", record, "OOS_CONFIRMED", Map.of("investigation", "again")))
                .isEqualTo("supply-begun");
        assertThat(asked("QP", record, "SUPPLIED_OOS", Map.of("label", "x"))).isEqualTo("supply-not-there");
        sign("QP", record, "PHYSICIAN_INFORMED", Map.of("informed", "Dr A, by telephone"));
        assertThat(asked("QP", record, "REQUEST_RECEIVED", ASKED)).isEqualTo("not-allowed");
        sign("PHYSICIAN", record, "REQUEST_RECEIVED", ASKED);
        assertThat(asked("PHYSICIAN", record, "PHYSICIAN_ACCEPTED", Map.of("acceptance", "x")))
                .isEqualTo("supply-not-there");
        sign("QP", record, "RISK_EVAL_ISSUED", Map.of("risks", "Fewer living cells", "opinion", "Benefit outweighs"));
        assertThat(asked("QP", record, "SUPPLIED_OOS", Map.of("label", "x"))).isEqualTo("supply-not-there");
        sign("PHYSICIAN", record, "PHYSICIAN_ACCEPTED", Map.of("acceptance", "Read and accepted"));
        assertThat(asked("QP", record, "EXPIRED", Map.of("note", "x"))).isEqualTo("not-expired");
        assertThat(give(record)).contains("not-certified");
        assertThat(asked("QP", record, "SUPPLIED_OOS", Map.of("label", "x"))).isEqualTo("label-without-statement");
        assertThat(statement(record)).isTrue();
        sign("QP", record, "SUPPLIED_OOS", Map.of("label", "Red band, statement on the bag"));
        assertThat(give(record)).isEqualTo("accepted");
        assertThat(record.read("supply").path("state").asText()).isEqualTo("ADMINISTERED_OOS");
        assertThat(standing(record)).isEqualTo("SUPPLIED_OOS");
        neverCertified(record);
        assertThat(record.read("release").path("notices").findValuesAsText("cause"))
                .as("what was supplied at request is no late finding")
                .containsOnly("SUPPLY");
        toldAndClosed(record);
    }

    @Test
    @Verifies({"SU-02", "TR-03", "LA-04"})
    void aReturnedBagIsNotGiven() {
        var record = failed();
        for (var move : List.of("OOS_CONFIRMED QC investigation", "PHYSICIAN_INFORMED QP informed")) {
            var parts = move.split(" ", -1);
            sign(parts[1], record, parts[0], Map.of(parts[2], "As told"));
        }
        sign("PHYSICIAN", record, "REQUEST_RECEIVED", ASKED);
        sign("QP", record, "RISK_EVAL_ISSUED", Map.of("risks", "Fewer living cells", "opinion", "Benefit outweighs"));
        sign("PHYSICIAN", record, "PHYSICIAN_ACCEPTED", Map.of("acceptance", "Read and accepted"));
        assertThat(statement(record)).isTrue();
        assertThat(statement(Trial.at(house).made(null, Map.of()))).isFalse();
        sign("QP", record, "SUPPLIED_OOS", Map.of("label", "Black band, statement on the bag"));
        assertThat(record.read("units").findValuesAsText("state")).contains("SUPPLIED_OOS");
        sign("QA", record, "RETURNED", Map.of("note", "The patient was transferred"));
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("BLOCKED");
        assertThat(give(record)).contains("not-certified");
    }

    /// Whether the labels, issued again because of what became of the product, have the black band at their head.
    private boolean statement(StoryRecord record) {
        var operator = house.alba("OPERATOR");
        for (var label : record.read("labels")) {
            var at = "labels/" + label.path("id").asText();
            operator.post("lose " + at, at + "/loss", Map.of("became", "SPOILED", "reason", "other statement"));
            operator.post("again " + at, at + "/copies", Map.of("reason", "other statement"));
        }
        var print = operator.post("print " + record.id(), record.path("labels/prints"), Map.of("size", "BAG"));
        var pdf = new Handout(house)
                .get("alba-operator", "labels/prints/" + print.path("id").asText() + ".pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        readBack(record);
        var first = record.read("labels").path(0).path("id").asText();
        var picture = new Handout(house).get("alba-operator", "labels/" + first + "/preview.png");
        try {
            return (ImageIO.read(new ByteArrayInputStream(picture.body())).getRGB(3, 3) & 0xFF) == 0;
        } catch (IOException x) {
            throw new IllegalStateException(x);
        }
    }

    private void readBack(StoryRecord record) {
        for (var path : List.of("labels/checks", "labels/applications")) {
            for (var label : record.read("labels")) {
                var symbol =
                        house.alba("OPERATOR").get("labels/" + label.path("id").asText() + "/symbol");
                house.alba("OPERATOR").post(path + UUID.randomUUID(), record.path(path), symbol);
            }
        }
    }

    private void neverCertified(StoryRecord record) {
        for (var act : List.of("certification", "rejection")) {
            var asked = Map.of("act", act, "object", record.id(), "details", Map.of("reason", "x"));
            assertThat(house.outcome(house.alba("QP"), Trial.W + "signatures", asked))
                    .isIn("out-of-specification", "decided");
        }
    }

    private void toldAndClosed(StoryRecord record) {
        assertThat(asked("QA", record, "NOTIFIED", Map.of("note", "x"))).isEqualTo("notices-open");
        for (var notice : record.read("supply").path("notices")) {
            var path = record.path("release/notices/" + notice.path("id").asText());
            assertThat(told("NURSE", path)).isEqualTo("not-allowed");
            assertThat(told("QA", path)).isEqualTo("ok");
            assertThat(told("QA", path)).isEqualTo("notice-given");
        }
        sign("QA", record, "NOTIFIED", Map.of("note", "Holder and authority know"));
        sign("PHYSICIAN", record, "FOLLOWED_UP", Map.of("outcome", "Remission on day 28"));
        sign("QA", record, "CLOSED", Map.of("note", "Complete"));
        assertThat(record.read("supply").path("documents")).hasSize(10);
        assertThat(record.read("supply").path("next")).isEmpty();
    }

    @Test
    @Verifies({"RE-05", "RE-06", "SU-01"})
    void aLateFailureTellsEverybodyAndMayBeDeclined() {
        var record = made(Map.of());
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        assertThat(asked("QC", record, "OOS_CONFIRMED", Map.of("investigation", "x")))
                .isEqualTo("not-out-of-specification");
        var growth = Map.of("field", "sterility", "value", "growth");
        assertThat(house.outcome(house.alba("QC"), Trial.W + record.path("steps/13/entries"), growth))
                .isEqualTo("ok");
        assertThat(record.read("release").path("notices").findValuesAsText("addressee"))
                .containsExactlyInAnyOrder("PHYSICIAN", "QUALIFIED_PERSON", "HOLDER", "AUTHORITY");
        assertThat(record.read("deviations").findValuesAsText("what")).anyMatch(w -> w.contains("growth"));
        assertThat(record.read("units").findValuesAsText("state")).containsOnly("BLOCKED");
        assertThat(asked("QP", record, "OOS_CONFIRMED", Map.of("investigation", "Growth confirmed")))
                .isEqualTo("not-out-of-specification");
        var kept = Map.of("decision", "QUARANTINED", "reason", "Growth on day 12");
        house.alba("QP").sign("quarantine " + record.id(), "late-failure", record.id(), kept);
        sign("QP", record, "OOS_CONFIRMED", Map.of("investigation", "Growth confirmed"));
        sign("QP", record, "PHYSICIAN_INFORMED", Map.of("informed", "Dr A, by telephone"));
        sign("PHYSICIAN", record, "DECLINED", Map.of("note", "Not with a contaminated bag"));
        assertThat(asked("PHYSICIAN", record, "REQUEST_RECEIVED", ASKED)).isEqualTo("supply-not-there");
        house.alba("QP").sign("reject " + record.id(), "rejection", record.id(), Map.of("reason", "Declined"));
        assertThat(standing(record)).isEqualTo("REJECTED");
    }

    @Test
    @Verifies({"SU-01", "SU-03"})
    void theDocumentsAreSignedInTheBrowser() {
        var screens = Screens.open();
        var record = failed();
        var path = "/w/hospital-alba/batches/" + record.id();
        var qp = screens.at(screens.as("alba-qp"), path + "/release");
        qp.click("#decide a");
        fill(screens, qp, "OOS_CONFIRMED", Map.of("investigation", "Counted twice, no laboratory error."));
        fill(screens, qp, "PHYSICIAN_INFORMED", Map.of("informed", "Dr A, by telephone at 14:05."));
        var physician = screens.at(screens.as("alba-physician", 820, 1180), path + "/supply");
        screens.picture(physician, "supply-request");
        assertThat(screens.accessibility(physician)).isEmpty();
        fill(screens, physician, "REQUEST_RECEIVED", ASKED);
        screens.at(qp, path + "/supply");
        screens.picture(qp, "supply-risks");
        assertThat(screens.accessibility(qp)).isEmpty();
    }

    private static void fill(Screens screens, Page page, String move, Map<String, String> papers) {
        papers.forEach((paper, words) -> page.fill("#" + move + " [name=" + paper + "]", words));
        page.click("#" + move + " button");
        page.waitForSelector("input[name=password]");
        screens.password(page);
        page.waitForURL("**/supply");
        assertThat(page.locator("#" + move)).hasCount(0);
    }

    private StoryRecord failed() {
        return made(Map.of("viability", "61.9"));
    }

    private StoryRecord made(Map<String, String> other) {
        var record = trial.made(null, other);
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        var review = new StoryReview(house.cast, "hospital-alba", record);
        review.settle("MAJOR", "Counted again with the same result.");
        review.sign();
        return record;
    }

    private void sign(String role, StoryRecord record, String move, Map<String, String> papers) {
        house.alba(role).sign(move + " " + record.id(), "supply", record.id(), details(move, papers));
    }

    private String asked(String role, StoryRecord record, String move, Map<String, String> papers) {
        var asked = Map.of("act", "supply", "object", record.id(), "details", details(move, papers));
        return house.outcome(house.alba(role), Trial.W + "signatures", asked);
    }

    private static Map<String, String> details(String move, Map<String, String> papers) {
        var details = new HashMap<>(papers);
        details.put("move", move);
        return details;
    }

    private String told(String role, String path) {
        return house.outcome(house.alba(role), Trial.W + path, Map.of("words", "By encrypted mail"));
    }

    private static String standing(StoryRecord record) {
        return record.read("release").path("standing").path("state").asText();
    }

    /// Gives the first bag at the bed.
    private String give(StoryRecord record) {
        var label = record.read("labels").path(0).path("id").asText();
        var bag = house.alba("NURSE").get("labels/" + label + "/symbol").path("scan");
        return house.given(house.alba("NURSE"), trial.wristbandScan(), bag.asText(), "30");
    }
}
