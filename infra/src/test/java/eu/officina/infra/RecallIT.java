package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Recalls over the API and in the browser: found, stopped in one action, followed, closed by a signature.
class RecallIT {
    private static final String RECALLS = Trial.W + "recalls";
    private final House house = House.open();
    private final Trial trial = Trial.at(house);

    @Test
    @Verifies({"RC-02", "RC-03", "RC-04", "RC-05", "TR-09"})
    void aRecalledBagIsStoppedUntilSomebodySaysWhatBecameOfIt() {
        var record = trial.made(null, Map.of());
        assertThat(states(record)).containsExactly("QUARANTINE", "QUARANTINE");
        assertThat(house.outcome(house.alba("OPERATOR"), RECALLS, asked(donation(), null, null, false)))
                .isEqualTo("not-allowed");
        var recall = opened("QA", asked(donation(), null, null, false));
        assertThat(states(record)).containsExactly("RECALLED", "RECALLED");
        var items = items(recall);
        assertThat(items).hasSize(2).allMatch(i -> i.path("found").asText().equals("QUARANTINE"));
        assertThat(house.outcome(house.alba("QA"), Trial.W + "signatures", closing(recall)))
                .isEqualTo("items-open");
        assertThat(settled("OPERATOR", recall, 0, "UNAFFECTED")).isEqualTo("for-quality");
        assertThat(settled("QA", recall, 0, "FOLLOWED_UP")).isEqualTo("for-physicians");
        assertThat(settled("PHYSICIAN", recall, 0, "FOLLOWED_UP")).isEqualTo("outcome-does-not-fit");
        assertThat(settled("OPERATOR", recall, 0, "LOCATED")).isEqualTo("outcome-does-not-fit");
        assertThat(settled("QA", recall, 0, "UNAFFECTED")).isEqualTo("ok");
        assertThat(states(record)).containsExactly("QUARANTINE", "RECALLED");
        assertThat(settled("OPERATOR", recall, 0, "RETRIEVED")).isEqualTo("ok");
        assertThat(states(record)).containsExactly("RECALLED", "RECALLED");
        assertThat(settled("OPERATOR", recall, 1, "DESTROYED")).isEqualTo("ok");
        assertThat(states(record)).containsExactly("RECALLED", "DESTROYED");
        assertThat(settled("OPERATOR", recall, 1, "RETRIEVED")).isEqualTo("outcome-does-not-fit");
        house.alba("QA").sign("close " + recall, "recall-close", recall, Map.of("conclusion", "All locked away."));
        assertThat(settled("OPERATOR", recall, 0, "DESTROYED")).isEqualTo("recall-closed");
        var report = house.alba("QA").get("recalls/" + recall);
        assertThat(report.path("head").path("conclusion").asText()).isEqualTo("All locked away.");
        assertThat(report.path("effect").path("settled").asInt()).isEqualTo(2);
        assertThat(report.path("gaps")).isEmpty();
        var printed = house.alba("QA").asked("/w/hospital-alba/recalls/" + recall + "/report.pdf");
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.body()).startsWith("%PDF-");
    }

    @Test
    @Verifies({"RC-02", "RC-03"})
    void aBagOfTwoRecallsIsHeldUntilBothLetItOff() {
        var record = trial.made(null, Map.of());
        var first = opened("QP", asked(donation(), null, null, false));
        var second = opened("QA", asked(record.id(), null, null, false));
        assertThat(items(second)).allMatch(i -> i.path("found").asText().equals("RECALLED"));
        assertThat(settled("QA", first, 0, "UNAFFECTED")).isEqualTo("ok");
        assertThat(states(record)).containsExactly("RECALLED", "RECALLED");
        assertThat(settled("QA", second, 0, "UNAFFECTED")).isEqualTo("ok");
        assertThat(states(record)).containsExactly("QUARANTINE", "RECALLED");
    }

    @Test
    @Verifies({"RC-02", "RC-03"})
    void aBagThatAClosedRecallKeptIsNotFreedByALaterOne() {
        var record = trial.made(null, Map.of());
        var first = opened("QA", asked(donation(), null, null, false));
        for (int i = 0; i < 2; i++)
            assertThat(settled("OPERATOR", first, i, i == 0 ? "RETRIEVED" : "DESTROYED"))
                    .isEqualTo("ok");
        house.alba("QA").sign("close " + first, "recall-close", first, Map.of("conclusion", "Locked away."));
        var second = opened("QA", asked(record.id(), null, null, false));
        assertThat(settled("QA", second, 0, "UNAFFECTED")).isEqualTo("ok");
        assertThat(settled("QA", second, 1, "DESTROYED")).isEqualTo("ok");
        assertThat(states(record)).containsExactly("RECALLED", "DESTROYED");
    }

    @Test
    @Verifies("RC-03")
    void anOutcomeSentTwiceIsEnteredOnce() {
        var record = trial.made(null, Map.of());
        var recall = opened("QA", asked(record.id(), null, null, false));
        var sent = Map.of(
                "items", List.of(items(recall).getFirst().path("id").asText()),
                "outcome", "DESTROYED",
                "remark", "Autoclaved");
        for (int i = 0; i < 2; i++) {
            var answer = house.alba("OPERATOR").posted("settle " + recall, RECALLS + "/" + recall + "/outcomes", sent);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
        assertThat(states(record)).containsExactly("DESTROYED", "RECALLED");
    }

    @Test
    @Verifies({"RC-01", "RC-02"})
    void aRunningBatchIsPutOnHoldAndWhatIsFilledLaterIsRecalled() {
        var record = trial.made("settle_plate", Map.of());
        var recall = opened("QA", asked(donation(), null, null, false));
        assertThat(items(recall))
                .hasSize(1)
                .allMatch(i -> i.path("found").asText().equals("IN_PROCESS"));
        assertThat(record.state()).isEqualTo("ON_HOLD");
        assertThat(house.outcome(
                        house.alba("QA"), Trial.W + record.path("resumption"), Map.of("reason", "needed for analysis")))
                .isEqualTo("ok");
        trial.resume(record);
        assertThat(states(record)).containsExactly("RECALLED", "RECALLED");
        assertThat(items(recall)).hasSize(3);
    }

    /// Five times at once, in whichever order: a recall, and the filling of what it recalls.
    @Test
    @Verifies("RC-02")
    void noBagIsFilledPastARecall() {
        for (int i = 0; i < 5; i++) {
            var other = Trial.at(house);
            var record = other.made("settle_plate", Map.of());
            var donation = here("=" + other.donation + "00");
            var recall = CompletableFuture.supplyAsync(
                    () -> opened("QA", asked(donation, null, null, false)),
                    CompletableFuture.delayedExecutor(i * 60L, TimeUnit.MILLISECONDS));
            try {
                other.resume(record);
            } catch (StartFailure heldMeanwhile) {
                assertThat(heldMeanwhile).hasMessageContaining("409");
            }
            var items = items(recall.join());
            var bags = states(record);
            assertThat(bags).allMatch(state -> state.equals("RECALLED"));
            assertThat(items.stream().filter(item -> !item.path("unit").isNull()))
                    .hasSameSizeAs(bags);
        }
    }

    @Test
    @Verifies({"RC-01", "RC-06", "TR-08"})
    void aTimeIsEnoughToBeginWithAndARehearsalStopsNothing() {
        var before = Instant.now().minusSeconds(2);
        var record = trial.made(null, Map.of());
        var after = Instant.now().plusSeconds(2);
        assertThat(house.outcome(house.alba("QA"), RECALLS, asked(null, null, null, true)))
                .isEqualTo("start-missing");
        assertThat(house.outcome(house.alba("QA"), RECALLS, asked(null, after, before, true)))
                .isEqualTo("window-turned");
        assertThat(house.outcome(house.alba("QA"), RECALLS, asked(donation(), null, before.minusSeconds(60), true)))
                .isEqualTo("nothing-reached");
        var recall = opened("QA", asked(null, before, after, true));
        assertThat(items(recall)).extracting(i -> i.path("batch").asText()).contains(record.id());
        assertThat(states(record)).containsExactly("QUARANTINE", "QUARANTINE");
        assertThat(settled("OPERATOR", recall, 0, "DESTROYED")).isEqualTo("outcome-does-not-fit");
        assertThat(settled("OPERATOR", recall, 0, "NOT_FOUND")).isEqualTo("ok");
        assertThat(house.alba("QA").get("recalls/" + recall).path("gaps").findValuesAsText("what"))
                .contains("not-found");
    }

    @Test
    @Verifies({"RC-01", "RC-05", "RC-06"})
    void aMockRecallOfTheMediumInTheBrowser() {
        var record = trial.made(null, Map.of());
        var lot = medium(record);
        var screens = Screens.open();
        var page = screens.at(screens.as("alba-qa"), "/w/hospital-alba/recalls");
        page.click("a.btn-primary");
        page.fill("main [name=scan]", lot);
        page.keyboard().press("Enter");
        assertThat(page.locator("#reached")).containsText(record.number());
        assertThat(screens.accessibility(page)).isEmpty();
        screens.picture(page, "recall-preview");
        page.fill("#open-recall [name=reason]", "Yearly rehearsal");
        page.check("#open-recall [name=mock]");
        page.click("#open-recall .btn-primary");
        page.waitForURL("**/recalls/*-*");
        assertThat(page.locator("h1")).containsText("MOCK-");
        assertThat(screens.accessibility(page)).isEmpty();
        screens.picture(page, "recall");
        var id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(items(id)).isNotEmpty();
        page.check("[data-all=item]");
        page.selectOption("#settle [name=outcome]", "LOCATED");
        page.fill("#settle [name=remark]", "Counted at the freezer");
        page.click("#settle .btn-primary");
        assertThat(page.locator("#items .state.waiting")).hasCount(0);
        page.fill("#close [name=conclusion]", "Every bag was located within the hour.");
        page.click("#close .btn-primary");
        screens.password(page);
        assertThat(page.locator("#page")).containsText("Every bag was located within the hour.");
        screens.picture(page, "recall-closed");
    }

    @Test
    @Verifies({"TR-01", "TR-08"})
    void whatWasMadeInARoomIsFoundFromTheRoom() {
        var before = Instant.now();
        var record = trial.made(null, Map.of());
        var room = here("CR-1");
        var trace =
                house.alba("QA").get("trace/" + record.id() + "?direction=BACK").path("things");
        assertThat(trace.findValuesAsText("kind")).contains("ROOM");
        var found = items(opened("QA", asked(room, before, null, true)));
        assertThat(found).hasSize(2).allMatch(i -> i.path("name").asText().startsWith(record.number()));
        var earlier = items(opened("QA", asked(room, null, before.minusSeconds(1), true)));
        assertThat(earlier).noneMatch(i -> i.path("name").asText().startsWith(record.number()));
    }

    private String donation() {
        return here("=" + trial.donation + "00");
    }

    private String here(String raw) {
        var sent = Map.of("raw", Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.ISO_8859_1)));
        return house.alba("QA")
                .post("scan " + UUID.randomUUID(), "scan", sent)
                .path("here")
                .path("thing")
                .path("id")
                .asText();
    }

    private String medium(StoryRecord record) {
        for (var thing :
                house.alba("QA").get("trace/" + record.id() + "?direction=BACK").path("things")) {
            if (thing.path("name").asText().contains("edium"))
                return thing.path("note").asText();
        }
        throw new AssertionError("no medium");
    }

    private static Map<String, Object> asked(
            @Nullable String thing, @Nullable Instant from, @Nullable Instant to, boolean mock) {
        var asked = new HashMap<String, Object>(Map.of("reason", "Particles found", "mock", mock));
        if (thing != null) asked.put("thing", thing);
        if (from != null) asked.put("from", from.toString());
        if (to != null) asked.put("to", to.toString());
        return asked;
    }

    private String opened(String role, Map<String, Object> asked) {
        return house.alba(role)
                .post("recall " + UUID.randomUUID(), "recalls", asked)
                .path("id")
                .asText();
    }

    private List<JsonNode> items(String recall) {
        var items = house.alba("QA").get("recalls/" + recall).path("items");
        return java.util.stream.StreamSupport.stream(items.spliterator(), false).toList();
    }

    private String settled(String role, String recall, int item, String outcome) {
        return house.outcome(
                house.alba(role),
                RECALLS + "/" + recall + "/outcomes",
                Map.of(
                        "items",
                        List.of(items(recall).get(item).path("id").asText()),
                        "outcome",
                        outcome,
                        "remark",
                        "Seen by two people"));
    }

    private static Map<String, Object> closing(String recall) {
        return Map.of("act", "recall-close", "object", recall, "details", Map.of("conclusion", "Done"));
    }

    private List<String> states(StoryRecord record) {
        return house.alba("QA").get("batches/" + record.id() + "/units").findValuesAsText("state");
    }
}
