package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.officina.Verifies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// An author writes the next edition in the browser; a control site publishes, a site adopts.
class AuthoringIT {
    private static final String ALBA = "/w/hospital-alba";
    /// How each kind is filled in, so that nothing is found wrong: the field's inputs by name.
    private static final Map<String, Map<String, String>> KINDS = Map.ofEntries(
            Map.entry("CHECK", Map.of()),
            Map.entry("VALUE", Map.of("unit", "10^6 cells/kg", "decimals", "1", "limit.min", "2,5", "alert.min", "3")),
            Map.entry("CHOICE", Map.of("choices", "clear\nturbid", "accept", "clear")),
            Map.entry("ANY_OF", Map.of()),
            Map.entry("TEXT", Map.of()),
            Map.entry("MOMENT", Map.of()),
            Map.entry("CALC", Map.of("expression", "weight * 2", "unit", "mL", "limit.max", "400")),
            Map.entry("TIMER", Map.of("maxMinutes", "10")),
            Map.entry("MATERIAL", Map.of("gtin", "09521234101055")),
            Map.entry("EQUIPMENT", Map.of("equipment", "cell processing unit")),
            Map.entry("DONATION", Map.of()),
            Map.entry("PATIENT", Map.of()),
            Map.entry("UNIT", Map.of()),
            Map.entry("IPC", Map.of("unit", "%")),
            Map.entry("EM_SAMPLE", Map.of()),
            Map.entry("BRANCH", Map.of("choices", "cool\nfreeze")),
            Map.entry("HOLD", Map.of()),
            Map.entry("ATTACHMENT", Map.of()),
            Map.entry("RUN_FILE", Map.of()));

    private final Screens screens = Screens.open();
    private final House house = screens.house;
    private final String product =
            "ARI-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    @Verifies({"MW-01", "MW-04", "MW-05", "MW-06", "MR-06", "MR-11"})
    void anAuthorWritesTheNextEditionUntilItIsEffective() throws IOException {
        var page = begun();
        everyKind(page);
        findings(page);
        reordered(page);
        staleSaveIsRefused(page);
        preview(page);
        exportedAndImported(page);
        madeEffective(page);
        screens.quiet();
    }

    /// The next edition of ARI-0001, under a product of its own so that no other test's batches are made by it.
    private Page begun() {
        var page = screens.at(screens.as("alba-qc"), ALBA + "/masters");
        assertThat(screens.accessibility(page)).isEmpty();
        page.locator("tr:has-text('ARI-0001'):has(.state.done) >> text=Open")
                .first()
                .click();
        page.click("#next-edition");
        page.waitForURL("**/edit");
        page.fill("[name=product]", product);
        page.fill("[name=shelfLifeHours]", "48");
        saved(page, "#save-head");
        assertThat(page.locator("#editor h1")).containsText(product);
        assertThat(page.locator("#save-head")).isFocused();
        screens.picture(page, "authoring-head");
        assertThat(screens.accessibility(page)).isEmpty();
        return page;
    }

    private void everyKind(Page page) {
        int steps = page.locator(".sorted li").count();
        for (var kind : KINDS.keySet()) {
            page.click("#open-" + steps);
            page.waitForURL("**/edit/steps/" + steps);
            page.selectOption("#new-step", kind);
            saved(page, "#add-step");
            steps++;
            assertThat(page.locator(".sorted li[aria-current]")).hasAttribute("data-step", "" + steps);
            assertThat(page.locator("#step-name")).isFocused();
            filled(page, kind);
        }
        page.click("#open-" + steps);
        page.waitForURL("**/edit/steps/" + steps);
        page.selectOption("#new-step", "SIGN");
        saved(page, "#add-step");
        assertThat(page.locator(".sorted li[aria-current]")).hasAttribute("data-step", "" + (steps + 1));
        named(page, "Sign");
        assertThat(page.locator(".empty")).containsText("only signed");
        labels(page, steps + 1);
    }

    /// A second label step is found wrong, and deleted again.
    private static void labels(Page page, int behind) {
        for (var kind : List.of("LABEL", "LABEL_CHECK")) {
            page.selectOption("#new-step", kind);
            saved(page, "#add-step");
            assertThat(page.locator(".sorted li[aria-current]")).hasAttribute("data-step", "" + (behind + 1));
            assertThat(page.locator("[data-finding=LABEL_" + (kind.equals("LABEL") ? "ONCE" : "CHECK_AFTER") + "]"))
                    .hasCount(1);
            saved(page, "#delete-step");
            assertThat(page.locator(".sorted li")).hasCount(behind);
            page.click("#open-" + behind);
            page.waitForURL("**/edit/steps/" + behind);
        }
    }

    /// Presses a button of the editor and waits until the draft is saved with its next revision.
    private static void saved(Page page, String button) {
        saved(page, () -> page.click(button));
    }

    private static void saved(Page page, Runnable how) {
        int before = Integer.parseInt(page.locator("#editor").getAttribute("data-revision"));
        how.run();
        assertThat(page.locator("#editor")).hasAttribute("data-revision", "" + (before + 1));
    }

    private static void named(Page page, String kind) {
        page.fill("#step-name", "Step with " + kind);
        page.fill("[name=instruction]", "Do what this kind of step asks.");
        saved(page, "#save-step");
        assertThat(page.locator("#save-step")).isFocused();
        assertThat(page.locator(".sorted li[aria-current]")).containsText("Step with " + kind);
    }

    private void filled(Page page, String kind) {
        named(page, kind);
        var field = page.locator("details.one-field");
        field.locator("summary").first().click();
        field.locator("[name=label]").fill("Field of kind " + kind);
        KINDS.getOrDefault(kind, Map.of())
                .forEach((name, value) -> field.locator("[name='" + name + "']").fill(value));
        if (kind.equals("ANY_OF")) parts(field);
        if (kind.equals("RUN_FILE")) column(field);
        saved(page, () -> field.locator("form[data-part] .btn-primary").click());
        assertThat(page.locator("details.one-field[open] > .note")).hasCount(0);
        assertThat(page.locator("details.one-field summary strong")).hasText("Field of kind " + kind);
        if (kind.equals("VALUE")) {
            screens.picture(page, "authoring-step");
            assertThat(screens.accessibility(page)).isEmpty();
        }
    }

    private static void parts(Locator field) {
        for (int row = 0; row < 2; row++) {
            field.locator("[name='part.label']").nth(row).fill("Criterion " + row);
            field.locator("[name='part.unit']").nth(row).fill("%");
            field.locator("[name='part.limit.min']").nth(row).fill("" + (50 + row));
        }
    }

    private static void column(Locator field) {
        field.locator("[name='column.name']").first().fill("Volume (mL)");
        field.locator("[name='column.field']").first().selectOption("washed_volume");
        field.locator("[name='column.take']").first().selectOption("MAXIMUM");
    }

    /// A wrong unit is found, its finding leads to the field, and is gone when mended.
    private void findings(Page page) {
        assertThat(page.locator("#findings .good")).isVisible();
        page.click("#open-8");
        page.waitForURL("**/edit/steps/8");
        page.click("#field-ipc_cd3 > summary");
        page.fill("#field-ipc_cd3 [name=unit]", "percent");
        saved(page, "#save-ipc_cd3");
        assertThat(page.locator("#findings li")).hasCount(1);
        assertThat(page.locator("#findings li")).containsText("not UCUM");
        page.click("#open-1");
        page.waitForURL("**/edit/steps/1");
        page.click("[data-finding=UNIT_UNKNOWN]");
        page.waitForURL("**/steps/8?field=ipc_cd3");
        screens.picture(page, "authoring-finding");
        assertThat(screens.accessibility(page)).isEmpty();
        page.fill("#field-ipc_cd3 [name='limit.min']", "no number");
        page.click("#save-ipc_cd3");
        assertThat(page.locator("#problems")).containsText("is not a number");
        assertThat(page.locator("#field-ipc_cd3 [name='limit.min']")).hasValue("no number");
        page.fill("#field-ipc_cd3 [name='limit.min']", "");
        page.fill("#field-ipc_cd3 [name=unit]", "%");
        saved(page, "#save-ipc_cd3");
        assertThat(page.locator("#findings .good")).isVisible();
    }

    private void reordered(Page page) {
        var third = page.locator("#open-3").textContent().replaceFirst("\\d+", "");
        page.locator("#open-3").focus();
        saved(page, () -> page.keyboard().press("Alt+ArrowDown"));
        assertThat(page.locator("#open-4")).containsText(third);
        assertThat(page.locator("#open-4")).isFocused();
        saved(page, () -> page.keyboard().press("Alt+ArrowUp"));
        assertThat(page.locator("#open-3")).containsText(third);
        assertThat(page.locator("#open-3")).isFocused();
        page.fill("#step-name", "Typed and not saved");
        saved(page, () -> dragged(page, 9, 7));
        assertThat(page.locator("#open-7")).containsText("Feed and expand");
        assertThat(page.locator("#step-name")).hasValue("Typed and not saved");
        assertThat(page.locator("[data-finding=DAY_BACK]")).not().hasCount(0);
        var asked = new AtomicBoolean();
        page.onceDialog(question -> {
            asked.set(true);
            question.accept();
        });
        page.click("#open-7");
        page.waitForURL("**/edit/steps/7");
        assertThat(asked).isTrue();
        saved(page, "#step-down");
        assertThat(page.locator("#open-8")).containsText("Feed and expand");
        saved(page, "#step-down");
        assertThat(page.locator("#open-9")).containsText("Feed and expand");
        assertThat(page.locator("#findings .good")).isVisible();
        page.fill("#step-name", "Feed and expand the culture");
        page.click("#field-feeding_time > summary");
        saved(page, "#up-feeding_time");
        assertThat(page.locator("#step-name")).hasValue("Feed and expand the culture");
        saved(page, "#save-step");
        assertThat(page.locator("#open-9")).containsText("Feed and expand the culture");
    }

    private static void dragged(Page page, int from, int to) {
        page.locator(".sorted li[data-step='" + from + "'] .grip").scrollIntoViewIfNeeded();
        var grip = page.locator(".sorted li[data-step='" + from + "'] .grip").boundingBox();
        var goal = page.locator(".sorted li[data-step='" + to + "'] .grip").boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            page.mouse().move(grip.x + grip.width / 2, grip.y + (goal.y - grip.y) * i / 12 + 4);
        }
        page.mouse().up();
    }

    private void staleSaveIsRefused(Page page) {
        var colleague = screens.at(screens.as("alba-qa", 1024, 768), page.url().replaceFirst("https?://[^/]+", ""));
        screens.picture(colleague, "authoring-1024");
        assertThat(screens.accessibility(colleague)).isEmpty();
        page.fill("[name=instruction]", "Connect fresh medium and start the feeding program.");
        saved(page, "#save-step");
        assertThat(page.locator("#save-step")).isFocused();
        colleague.fill("[name=instruction]", "Something else entirely.");
        colleague.click("#save-step");
        assertThat(colleague.locator("#problems")).containsText("saved meanwhile");
        assertThat(colleague.locator("[name=instruction]")).hasValue("Something else entirely.");
        colleague.context().close();
    }

    private void preview(Page page) {
        page.click("#preview");
        page.waitForURL("**/preview/9");
        assertThat(page.locator("h1").first()).containsText("Preview of " + product);
        assertThat(page.locator("#bench input")).not().hasCount(0);
        assertThat(page.locator("#bench :is(input:not([type=hidden]), select, button):enabled"))
                .hasCount(0);
        screens.picture(page, "authoring-preview");
        assertThat(screens.accessibility(page)).isEmpty();
        page.click(".record-steps a >> nth=3");
        page.waitForURL("**/preview/steps/4");
        page.goBack();
        page.click(".head a");
    }

    private void exportedAndImported(Page page) throws IOException {
        page.waitForURL("**/masters/*");
        var edition = page.url();
        var file = page.waitForDownload(() -> page.click("#export")).path();
        var document = (ObjectNode) House.read(Files.readString(file));
        assertThat(document.path("product").asText()).isEqualTo(product);
        var changed = Files.writeString(
                Path.of(file + ".json"), document.put("edition", "imported").toString());
        screens.at(page, ALBA + "/masters/new");
        page.fill(
                "#import [name=document]",
                document.deepCopy().put("colour", "red").toString());
        page.click("#import .btn-primary");
        assertThat(page.locator("#problems")).containsText("/colour");
        screens.picture(page, "authoring-new");
        assertThat(screens.accessibility(page)).isEmpty();
        page.setInputFiles("#import [type=file]", changed);
        assertThat(page.locator("#import [name=document]")).hasValue(document.toString());
        page.click("#import .btn-primary");
        page.waitForURL("**/edit");
        page.click("#done");
        page.locator("text=/compare/i").first().click();
        page.waitForURL("**/comparison/*");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody ins")).hasText("imported");
        screens.picture(page, "authoring-comparison");
        assertThat(screens.accessibility(page)).isEmpty();
        page.navigate(edition);
    }

    private void madeEffective(Page page) {
        var path = page.url().replaceFirst("https?://[^/]+", "");
        assertThat(page.locator("#specification tbody tr")).hasCount(12);
        assertThat(page.locator("#materials tbody")).containsText("09521234101055");
        assertThat(page.locator("#controls tbody tr")).hasCount(7);
        signed(page, "SUBMIT");
        assertThat(page.locator(".path .now")).hasText("in review");
        assertThat(page.locator("#edit")).hasCount(0);
        screens.picture(page, "authoring-in-review");
        assertThat(screens.accessibility(page)).isEmpty();
        var quality = screens.at(screens.as("alba-qa"), ALBA);
        quality.click("tr:has-text('Approve " + product + "') a");
        quality.waitForURL("**/masters/*");
        signed(quality, "APPROVE");
        var responsible = screens.at(screens.as("alba-qp"), ALBA);
        responsible.click("tr:has-text('Make " + product + "') a");
        responsible.waitForURL("**/masters/*");
        signed(responsible, "MAKE_EFFECTIVE");
        screens.at(page, path);
        assertThat(page.locator(".path .now")).hasText("effective");
        assertThat(page.locator("#signatures tr")).hasCount(3);
        screens.picture(page, "authoring-effective");
    }

    private void signed(Page page, String move) {
        page.click("#" + move + " button");
        page.waitForSelector("input[name=password]");
        screens.password(page);
        page.waitForURL("**/masters/*");
        assertThat(page.locator("#signatures")).isVisible();
    }

    @Test
    @Verifies({"CM-01", "CM-03", "CM-04", "OV-04"})
    void aControlSitePublishesAndASiteAdoptsWithAnAnnex() {
        var id = central();
        var centre = screens.at(screens.as("nordlicht-qa"), "/w/nordlicht-biotech/masters/" + id);
        centre.click("#publish");
        centre.waitForURL("**/central");
        assertThat(centre.locator("tr:has-text('" + product + "')")).containsText("published");
        screens.picture(centre, "central-publisher");
        assertThat(screens.accessibility(centre)).isEmpty();
        var quality = screens.at(screens.as("brandt-qa"), "/w/hospital-brandt");
        assertThat(quality.locator("tr:has-text('Adopt central edition 1 of " + product + "')"))
                .isVisible();
        var own = adopted();
        screens.at(centre, "/w/nordlicht-biotech/sites/hospital-brandt");
        var fact = centre.locator("#MASTER tr:has-text('" + product + "')");
        fact.locator("summary").click();
        assertThat(fact).containsText("nordlicht-biotech 1");
        assertThat(fact).containsText("70 → 75");
        screens.picture(centre, "central-site");
        assertThat(screens.accessibility(centre)).isEmpty();
        screens.at(centre, "/w/nordlicht-biotech/masters/" + id);
        centre.fill("#WITHDRAW [name=reason]", "Vector recalled");
        signed(centre, "WITHDRAW");
        screens.at(quality, "/w/hospital-brandt");
        quality.click("tr:has-text('Central edition 1 of " + product + " was withdrawn') a");
        assertThat(quality.locator(".note.attention:has-text('" + product + "')"))
                .containsText("Vector recalled");
        screens.picture(quality, "central-withdrawn");
        assertThat(screens.accessibility(quality)).isEmpty();
        screens.at(quality, "/w/hospital-brandt/masters/" + own);
        assertThat(quality.locator(".note.attention").first()).containsText("Vector recalled");
    }

    /// An effective edition of the control site that permits names and tighter limits.
    private String central() {
        var document = ((ObjectNode) StoryScript.master("ari-0001").deepCopy()).put("product", product);
        document.putArray("annexes").add("LOCAL_NAMES").add("TIGHTER_LIMITS");
        var writer = house.cast.actor("nordlicht-biotech", "CENTRAL_QP");
        var quality = house.cast.actor("nordlicht-biotech", "CENTRAL_QA");
        return new StoryMaster(writer, quality, quality)
                .effective(product, () -> writer.post("draft " + product, "masters", document));
    }

    /// Brandt's quality control adopts it, is refused a wider limit, and takes a tighter one.
    private String adopted() {
        var page = screens.at(screens.as("brandt-qc"), "/w/hospital-brandt/central");
        page.click("tr:has-text('" + product + "') button");
        page.waitForURL("**/edit");
        page.fill("[name=batchPrefix]", "BRA1");
        saved(page, "#save-head");
        assertThat(page.locator("#save-head")).isFocused();
        page.click("#open-13");
        page.waitForURL("**/edit/steps/13");
        page.click("#field-viability > summary");
        page.fill("#field-viability [name='limit.min']", "60");
        page.click("#save-viability");
        assertThat(page.locator("#problems")).containsText("viability › limit › min");
        screens.picture(page, "central-refused");
        page.fill("#field-viability [name='limit.min']", "75");
        saved(page, "#save-viability");
        assertThat(page.locator("#field-viability > summary")).containsText("≥ 75");
        page.click("#done");
        page.click("#from-central");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).containsText("tighter limits");
        screens.picture(page, "central-differences");
        assertThat(screens.accessibility(page)).isEmpty();
        var id = page.url().substring(page.url().lastIndexOf('/') + 1);

        for (var move : List.of("QC SUBMIT", "QA APPROVE", "QP MAKE_EFFECTIVE")) {
            var parts = move.split(" ", -1);
            house.cast.actor("hospital-brandt", parts[0]).sign(move + " " + id, "master", id, Map.of("move", parts[1]));
        }
        return id;
    }

    @Test
    @Verifies("MR-11")
    void aBatchWhoseEditionWasSupersededSaysSo() {
        var record = Trial.at(house).made("bag_intact", Map.of());
        var qc = house.alba("QC");
        var now = effective(qc);
        var next = qc.post("next " + UUID.randomUUID(), "masters/" + now + "/editions", Map.of());
        for (var move : List.of("QC SUBMIT", "QA APPROVE", "QP MAKE_EFFECTIVE")) {
            var parts = move.split(" ", -1);
            var id = next.path("id").asText();
            house.alba(parts[0]).sign(move + " " + id, "master", id, Map.of("move", parts[1]));
        }
        var page = screens.as("alba-operator", 820, 1180);
        for (var part : List.of("", "/steps/1", "/labels")) {
            screens.at(page, ALBA + "/batches/" + record.id() + part);
            assertThat(page.locator("#outdated")).containsText("stays on edition");
        }
        screens.picture(page, "batch-outdated");
        assertThat(screens.accessibility(page)).isEmpty();
    }

    private static String effective(StoryActor qc) {
        for (var m : qc.get("masters")) {
            if (m.path("product").asText().equals("ARI-0001")
                    && m.path("state").asText().equals("EFFECTIVE"))
                return m.path("id").asText();
        }
        throw new IllegalStateException("no effective ARI-0001");
    }
}
