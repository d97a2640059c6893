package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A batch of its own for one test: a new patient, a new donation, ARI-0001 at hospital-alba.
final class Trial {
    static final String W = "/api/w/hospital-alba/";
    static final AtomicInteger NEXT = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 800_000));

    final House house;
    final String patient;
    final String wristband;
    final String donation;
    private final StoryScript.Site site;
    private String product = "ARI-0001";
    private final Map<String, String> answers = new HashMap<>();

    private Trial(House house) {
        this.house = house;
        int number = NEXT.incrementAndGet();
        patient = "TST-" + number;
        wristband = gsrn("95212399" + "%09d".formatted(number));
        donation = "A999926" + "%06d".formatted(number);
        site = house.script.sites().stream()
                .filter(s -> s.workspace().equals("hospital-alba"))
                .findFirst()
                .orElseThrow();
    }

    static Trial at(House house) {
        return new Trial(house);
    }

    /// A batch that begins by another master record, made effective for it.
    ///
    /// @param steps JSON of its steps; the first receives donation and patient
    StoryRecord begun(JsonNode steps) {
        product = "TRY-" + NEXT.incrementAndGet();
        var master = ((ObjectNode) StoryScript.master("ari-0001")).put("product", product);
        master.put("edition", "1").put("batchPrefix", product.replace("-", ""));
        master.set("steps", filled(steps));
        effective(master);
        var id = house.alba("OPERATOR")
                .post("receive " + UUID.randomUUID(), "batches", arrival(prescribed()))
                .path("id")
                .asText();
        return new StoryRecord(id, master, house.alba("OPERATOR"));
    }

    /// With a last step that fills and labels, as every master record has one.
    static JsonNode filled(JsonNode steps) {
        var last = (ObjectNode) House.read("""
                {"name": "Fill", "instruction": "Fill and label.", "signedBy": "PERFORMER_AND_VERIFIER", "fields": [
                  {"key": "labels", "label": "Labels", "kind": "LABEL"},
                  {"key": "labels_checked", "label": "Labels read back", "kind": "LABEL_CHECK"},
                  {"key": "looks", "label": "Appearance", "kind": "CHOICE", "accept": ["clear"],
                   "choices": ["clear", "cloudy"], "release": true}]}
                """);
        last.put("number", steps.size() + 1);
        last.put("day", steps.path(steps.size() - 1).path("day").asInt());
        ((ArrayNode) steps).add(last);
        return steps;
    }

    private void effective(ObjectNode master) {
        var approval = new HashMap<String, Object>(Map.of("product", product, "regime", "HE_EU_NATIONAL"));
        approval.putAll(Map.of("number", "A-" + product, "validFrom", "2025-01-01", "validUntil", "2099-12-31"));
        house.alba("QA").post("approval " + product, "approvals", approval);
        new StoryMaster(house.alba("QC"), house.alba("QA"), house.alba("QP"))
                .effective(product, () -> house.alba("QC").post("master " + product, "masters", master));
        var today = LocalDate.now(ZoneId.of("Europe/Madrid"));
        new StoryTraining(house.cast, house.script, "hospital-alba", today).teach(product);
    }

    /// A wristband that no other test wears.
    static String wristband(int number, String workspace) {
        return gsrn((workspace.equals("hospital-alba") ? "95212397" : "95212396") + "%09d".formatted(number));
    }

    static String gsrn(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        return digits + (10 - sum % 10) % 10;
    }

    String wristbandScan() {
        return StoryScans.wristband(wristband);
    }

    Map<String, Object> prescription() {
        var today = LocalDate.now(ZoneId.of("Europe/Madrid"));
        var asked = new LinkedHashMap<String, Object>();
        asked.put("product", product);
        asked.put("patient", patient);
        asked.put("wristband", wristbandScan());
        asked.put("registrationNumber", site.registration());
        asked.put("indication", site.indication());
        asked.put("hospital", site.hospital());
        asked.put("country", "ES");
        asked.put("weight", 70);
        asked.put("consent", site.consent());
        asked.put("plannedStart", today.toString());
        asked.put("plannedAdministration", today.plusDays(20).toString());
        return asked;
    }

    String prescribed() {
        return house.alba("PHYSICIAN")
                .post("prescribe " + UUID.randomUUID(), "prescriptions", prescription())
                .path("id")
                .asText();
    }

    Map<String, Object> arrival(String prescription) {
        return new HashMap<>(Map.of(
                "prescription",
                prescription,
                "donation",
                StoryScans.donation(donation),
                "productCode",
                StoryScans.PRODUCT_CODE,
                "wristband",
                wristbandScan()));
    }

    /// Begins the batch and makes it up to that field (null: to the end of production).
    StoryRecord made(@Nullable String stopBefore, Map<String, String> other) {
        var operator = house.alba("OPERATOR");
        var id = operator.post("receive " + UUID.randomUUID(), "batches", arrival(prescribed()))
                .path("id")
                .asText();
        var record = new StoryRecord(id, StoryScript.master("ari-0001"), operator);
        answers.putAll(site.batches().getFirst().answers());
        answers.putAll(other);
        play(record, stopBefore);
        return record;
    }

    /// Made, reviewed and certified: its bags may be given.
    StoryRecord certified() {
        var record = made(null, Map.of());
        house.alba("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, "hospital-alba", record).sign();
        house.alba("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
        return record;
    }

    /// Goes on to the end of production.
    void resume(StoryRecord record) {
        play(record, null);
    }

    private void play(StoryRecord record, @Nullable String stopBefore) {
        var volume = new BigDecimal("30");
        var batch = new StoryScript.Batch(
                patient,
                wristband,
                BigDecimal.valueOf(70),
                donation,
                answers,
                List.of(),
                2,
                volume,
                stopBefore,
                null,
                Map.of(),
                null);
        var shelf = new StoryShelf(house.alba("QC"), LocalDate.now(ZoneId.of("Europe/Madrid")));
        new StoryBench(house.cast, shelf, "hospital-alba", record)
                .play(batch, house.script.usual().getOrDefault("ARI-0001", Map.of()));
    }

    String enter(StoryRecord record, int step, Map<String, String> recording) {
        return house.outcome(house.alba("OPERATOR"), W + record.path("steps/" + step + "/entries"), recording);
    }
}
