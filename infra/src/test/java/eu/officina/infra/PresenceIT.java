package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Signing at the bench by PIN, alone and with a second person at the same screen; a screen that is locked and changes
/// hands.
class PresenceIT {
    private static final String PRESENCE = Trial.W + "presence/";
    private static final String PIN = "246813";
    private static final String OWN_PIN = "975318";
    private final House house = House.open();

    @Test
    @Verifies({"PR-01", "PR-02", "PR-06"})
    void aPinIsSetAfterAFreshAuthenticationAndSignsWhileWorkGoesOn() throws SQLException {
        assertThat(set("alba-admin", PIN)).isEqualTo("confirm-first");
        pin("alba-operator");
        assertThat(set("alba-operator", "123456")).isEqualTo("pin-weak");
        assertThat(set("alba-operator", PIN)).isEqualTo("pin-weak");
        var record = toSign();
        assertThat(signed("alba-operator", record, "0".repeat(64), Map.of("pin", PIN)))
                .isEqualTo("content-changed");
        for (var ago : new String[] {"2 hours", "13 hours"}) {
            back("alba-operator", ago);
            assertThat(byPin("alba-operator", record)).isEqualTo("series-ended");
            begin("alba-operator");
        }
        assertThat(byPin("alba-operator", record)).isEqualTo("ok");
        assertThat(record.state(2)).isEqualTo("TO_VERIFY");
        var certification = Map.of("act", "certification", "object", record.id(), "details", Map.of(), "sha256", "0");
        var sent = Map.of("seen", certification, "presented", Map.of("pin", PIN));
        assertThat(house.outcome(house.cast.named("alba-operator"), PRESENCE + "signatures", sent))
                .isEqualTo("step-up-only");
    }

    @Test
    @Verifies({"PR-04", "TE-06"})
    void theSecondPersonSignsAtTheSameScreenByBadge() {
        pin("alba-operator");
        pin("alba-operator2");
        var badge = badge("alba-operator2");
        var record = toSign();
        assertThat(byPin("alba-operator", record)).isEqualTo("ok");
        assertThat(byPin("alba-operator", record)).isEqualTo("verifier-performed");
        var seen = seen(record);
        assertThat(signed("alba-operator", record, seen, Map.of("badge", "NOBODY-7", "pin", PIN)))
                .isEqualTo("badge-unknown");
        assertThat(signed("alba-operator", record, seen, Map.of("badge", badge, "pin", PIN)))
                .isEqualTo("ok");
        assertThat(record.state(2)).isEqualTo("DONE");
        var signatures = step(record).path("signatures");
        var last = signatures.get(signatures.size() - 1);
        assertThat(last.path("method").asText()).isEqualTo("BADGE_AND_PIN");
        assertThat(last.path("name").asText())
                .isEqualTo(house.cast.named("alba-operator2").name());
        assertThat(given("alba-nurse", badge)).isEqualTo("badge-taken");
        assertThat(given("alba-nurse", "a")).isEqualTo("not-recognised");
    }

    @Test
    @Verifies("PR-03")
    void wrongPinsLockItThoughTheCallIsRefused() throws SQLException {
        run("update signing_pin set failures = 0, locked_until = null where subject = ?", "alba-qc");
        pin("alba-qc");
        var record = toSign();
        var seen = seen(record);
        for (int left = 4; left > 0; left--) {
            assertThat(signed("alba-qc", record, seen, Map.of("pin", "999999"))).isEqualTo("pin-wrong");
        }
        assertThat(signed("alba-qc", record, seen, Map.of("pin", "999999"))).isEqualTo("pin-locked");
        assertThat(byPin("alba-qc", record)).isEqualTo("pin-locked");
        run("update signing_pin set locked_until = null where subject = ?", "alba-qc");
        for (int i = 0; i < 5; i++) signed("alba-qc", record, seen, Map.of("pin", "999999"));
        run("update signing_pin set locked_until = null where subject = ?", "alba-qc");
        assertThat(byPin("alba-qc", record)).isEqualTo("pin-ended");
        assertThat(house.alba("QA").get("audit").findValuesAsText("what")).contains("pin.refused");
    }

    @Test
    @Verifies({"PR-01", "PR-04", "PR-05"})
    void twoOperatorsShareOneScreenInTheBrowser() {
        var screens = Screens.open();
        pin("alba-operator2");
        var badge = badge("alba-operator2");
        var record = toSign();
        var page = screens.at(screens.as("alba-operator"), "/w/hospital-alba/presence");
        setPin(screens, page);
        screens.at(page, "/w/hospital-alba/batches/" + record.id() + "/steps/2");
        page.click("[data-field=welder] summary");
        page.fill("[data-field=welder] [name=reason]", "Half a reason");
        page.fill("#sign-by-pin [name=pin]", "000001");
        page.click("#sign-by-pin button");
        assertThat(page.locator("#problems")).containsText("tries left");
        page.fill("#sign-by-pin [name=pin]", OWN_PIN);
        page.click("#sign-by-pin button");
        assertThat(page.locator(".signing")).containsText("by PIN");
        keptReason(page);
        screens.picture(page, "bench-second-person");
        assertThat(screens.accessibility(page)).isEmpty();
        page.fill("#second-person [name=badge]", badge);
        page.press("#second-person [name=badge]", "Enter");
        page.fill("#second-person [name=pin]", PIN);
        page.click("#second-person button");
        assertThat(page.locator(".signing")).containsText("by badge and PIN");
        keptReason(page);
        shared(screens, page, badge);
    }

    @Test
    @Verifies("PR-04")
    void aScreenThatNobodyUsesLocksItselfAndKeepsTheWork() {
        var screens = Screens.open();
        pin("alba-operator2");
        var record = toSign();
        var page = screens.as("alba-operator2", 820, 1180);
        page.clock().install();
        screens.at(page, "/w/hospital-alba/batches/" + record.id() + "/steps/2");
        page.click("[data-field=welder] summary");
        page.fill("[data-field=welder] [name=reason]", "Half a reason");
        int minutes = Integer.parseInt(page.locator("body").getAttribute("data-lock"));
        page.clock().fastForward((minutes - 1) * 60_000L);
        assertThat(page.locator("dialog#lock")).isHidden();
        page.clock().fastForward(61_000);
        assertThat(page.locator("dialog#lock")).isVisible();
        open(page, PIN);
        assertThat(page.locator("dialog#lock")).isHidden();
        keptReason(page);
    }

    private static void setPin(Screens screens, Page page) {
        page.click("#confirm");
        screens.password(page);
        page.waitForURL("**/presence");
        page.fill("#set [name=pin]", OWN_PIN);
        page.fill("#set [name=again]", OWN_PIN);
        screens.picture(page, "pin-set");
        assertThat(screens.accessibility(page)).isEmpty();
        page.click("#set button");
        assertThat(page.locator("#series .state")).containsText("counts now");
    }

    private static void keptReason(Page page) {
        assertThat(page.locator("[data-field=welder] [name=reason]")).hasValue("Half a reason");
    }

    private void shared(Screens screens, Page page, String badge) {
        page.click("#lock-screen");
        assertThat(page.locator("dialog#lock")).isVisible();
        screens.picture(page, "screen-locked");
        assertThat(screens.accessibility(page)).isEmpty();
        var other = page.context().newPage();
        screens.at(other, "/w/hospital-alba/batches");
        assertThat(other.locator("#locked")).isVisible();
        other.close();
        open(page, "000001");
        assertThat(page.locator("#lock .lock-problems")).containsText("tries left");
        open(page, OWN_PIN);
        assertThat(page.locator("dialog#lock")).isHidden();
        keptReason(page);
        page.click("#lock-screen");
        page.fill("#lock [name=badge]", badge);
        open(page, PIN);
        assertThat(page.locator(".who")).containsText("at the screen of");
        assertThat(page.locator(".who"))
                .containsText(house.cast.named("alba-operator2").name());
        keptReason(page);
        screens.picture(page, "screen-taken-over");
    }

    private static void open(Page page, String pin) {
        page.fill("#lock [name=pin]", pin);
        page.click("#lock .btn-primary");
    }

    private void pin(String username) {
        begin(username);
        assertThat(set(username, PIN)).isIn("ok", "pin-weak");
    }

    private void begin(String username) {
        house.cast
                .named(username)
                .sign("begins " + UUID.randomUUID(), "series", UUID.randomUUID().toString(), Map.of());
    }

    private String set(String username, String pin) {
        return house.outcome(house.cast.named(username), PRESENCE + "pin", Map.of("pin", pin, "again", pin));
    }

    private String badge(String username) {
        var code = "OP-" + System.nanoTime() % 1_000_000_000;
        assertThat(given(username, code)).isEqualTo("ok");
        return code;
    }

    private String given(String username, String code) {
        var name = house.cast.named(username).name();
        for (var member : house.alba("ADMINISTRATOR").get("memberships")) {
            if (!member.path("name").asText().equals(name)) continue;
            var path = PRESENCE + "badges/" + member.path("id").asText();
            return house.outcome(house.alba("ADMINISTRATOR"), path, Map.of("badge", code));
        }
        throw new AssertionError(username + " is no member");
    }

    /// A batch whose second step waits for its performer's signature.
    private StoryRecord toSign() {
        var trial = Trial.at(house);
        var record = trial.made("tubing_set", Map.of());
        var again = Map.of("field", "cleared", "value", "yes", "reason", "Looked again.");
        assertThat(trial.enter(record, 2, again)).isEqualTo("ok");
        assertThat(record.state(2)).isEqualTo("TO_SIGN");
        return record;
    }

    private JsonNode step(StoryRecord record) {
        return house.alba("OPERATOR")
                .get("batches/" + record.id())
                .path("steps")
                .path(1);
    }

    private String seen(StoryRecord record) {
        return step(record).path("asserted").path("sha256").asText();
    }

    private String byPin(String username, StoryRecord record) {
        return signed(username, record, seen(record), Map.of("pin", PIN));
    }

    private String signed(String username, StoryRecord record, String seen, Map<String, ?> presented) {
        var what = new HashMap<String, Object>();
        what.put("seen", Map.of("act", "step", "object", record.id(), "details", Map.of("step", "2"), "sha256", seen));
        what.put("presented", presented);
        return house.outcome(house.cast.named(username), PRESENCE + "signatures", what);
    }

    /// Puts the last fresh authentication back in time, as a clock that runs would.
    private void back(String username, String ago) throws SQLException {
        run("update signing_pin set confirmed_at = confirmed_at - interval '" + ago + "' where subject = ?", username);
    }

    private void run(String sql, String username) throws SQLException {
        try (var database = house.asOwner();
                var bind = database.prepareStatement("select officina.bind(?, '', false)");
                var update = database.prepareStatement(sql)) {
            database.setAutoCommit(false);
            bind.setString(1, house.tenant("hospital-alba").toString());
            bind.execute();
            update.setString(1, house.cast.subject(username));
            assertThat(update.executeUpdate()).isEqualTo(1);
            database.commit();
        }
    }
}
