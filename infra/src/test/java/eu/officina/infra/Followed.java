package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small product of one step at one site, so that a test makes many batches in no time: purity with a limit, yield
/// with an alert limit,
/// a dose by the patient's weight, and an any-of of two assays.
final class Followed {
    private final House house;
    private final String workspace;
    private final String country;
    final String product;
    private boolean allogeneic;
    private ObjectNode master = House.JSON.createObjectNode();

    private Followed(House house, String workspace, String country, String product) {
        this.house = house;
        this.workspace = workspace;
        this.country = country;
        this.product = product;
    }

    /// The product, approved and with its first edition in effect: at least 80 % pure.
    static Followed at(House house, String workspace, String country, String product) {
        return new Followed(house, workspace, country, product).begun();
    }

    /// Of another person's cells.
    static Followed allogeneic(House house, String workspace, String country, String product) {
        var followed = new Followed(house, workspace, country, product);
        followed.allogeneic = true;
        return followed.begun();
    }

    private Followed begun() {
        var today = LocalDate.now(ZoneId.of("Europe/Madrid"));
        actor("QA")
                .post(
                        "approval of " + product,
                        "approvals",
                        Map.of(
                                "product", product,
                                "regime", regime(),
                                "number", "T-" + product,
                                "validFrom", LocalDate.of(2025, 1, 1).toString(),
                                "validUntil", today.plusYears(1).toString()));
        edition("1", 80);
        new StoryTraining(house.cast, house.script, workspace, today).teach(product);
        return this;
    }

    static String anyProduct() {
        return "TRD-" + Trial.NEXT.incrementAndGet();
    }

    StoryActor actor(String role) {
        return house.cast.actor(workspace, role);
    }

    private String regime() {
        return switch (country) {
            case "ES" -> "HE_EU_NATIONAL";
            case "GB" -> "UK_POC";
            default -> "EU_DECENTRALISED";
        };
    }

    /// Makes another edition effective.
    void edition(String edition, int purest) {
        var master = (ObjectNode) StoryScript.master("ari-0001");
        master.put("product", product)
                .put("edition", edition)
                .put("title", product)
                .put("regime", regime())
                .put("batchPrefix", product.replace("-", "") + "E" + edition + "N");
        if (allogeneic) ((ObjectNode) master.path("label")).put("allogeneic", true);
        this.master = master;
        var step = (ObjectNode) master.path("steps").path(0);
        step.set("fields", House.read("""
                [{"key": "donation", "label": "Donation number", "kind": "DONATION"},
                 {"key": "patient", "label": "Patient", "kind": "PATIENT"},
                 {"key": "purity", "label": "Purity of T cells", "kind": "VALUE", "unit": "%%", "decimals": 1,
                  "limit": {"min": %d}},
                 {"key": "yield", "label": "Yield", "kind": "VALUE", "unit": "10^6", "decimals": 0,
                  "limit": {"max": 5000}, "alert": {"max": 1200}},
                 {"key": "dose", "label": "Dose", "kind": "CALC", "unit": "10^6/kg", "decimals": 2,
                  "expression": "yield / weight"},
                 {"key": "potency", "label": "Potency", "kind": "ANY_OF", "parts": [
                  {"label": "Killing", "unit": "%%", "decimals": 1, "limit": {"min": 50}},
                  {"label": "Interferon", "unit": "pg/mL", "decimals": 0, "limit": {"min": 200}}]}]
                """.formatted(purest)));
        if (allogeneic) ((com.fasterxml.jackson.databind.node.ArrayNode) step.path("fields")).add(House.read("""
                {"key": "sterility", "label": "Sterility", "kind": "CHOICE", "accept": ["sterile"],
                 "choices": ["sterile", "growth"], "mayBePending": true, "dueDays": 14, "release": true}"""));
        var steps = master.putArray("steps");
        Trial.filled(steps.add(step));
        var id = actor("QC")
                .post("draft " + product + edition, "masters", master)
                .path("id")
                .asText();
        new StoryMaster(actor("QC"), actor("QA"), actor("QP")).goOn(id);
    }

    /// Begins a batch for a new patient.
    String batch() {
        return batch(Trial.NEXT.incrementAndGet());
    }

    /// What the wristband of that patient says.
    static String wristband(int patient) {
        return StoryScans.wristband(Trial.gsrn("95212399" + "%09d".formatted(patient)));
    }

    /// Begins a batch for that patient.
    String batch(int patient) {
        int number = Trial.NEXT.incrementAndGet();
        var wristband = wristband(patient);
        var asked = new LinkedHashMap<String, Object>();
        var today = LocalDate.now(ZoneId.of("Europe/Madrid"));
        asked.put("product", product);
        asked.put("patient", "TST-" + patient);
        asked.put("wristband", wristband);
        asked.put("registrationNumber", "28/2801-44712");
        asked.put("indication", "Test");
        asked.put("hospital", "Test");
        asked.put("country", country);
        asked.put("weight", 70);
        asked.put("consent", "ICF-T-1");
        asked.put("plannedStart", today.toString());
        asked.put("plannedAdministration", today.plusDays(20).toString());
        var prescription = actor("PHYSICIAN").post("prescribe " + number, "prescriptions", asked);
        var arrival = new HashMap<String, Object>(Map.of(
                "prescription",
                prescription.path("id").asText(),
                "donation",
                StoryScans.donation("A999926" + "%06d".formatted(number)),
                "productCode",
                StoryScans.PRODUCT_CODE,
                "wristband",
                wristband));
        return actor("OPERATOR")
                .post("receive " + number, "batches", arrival)
                .path("id")
                .asText();
    }

    /// Makes a batch for that patient up to that field (null: to the end of production), with one bag of 10 mL.
    StoryRecord made(int patient, @Nullable String stopBefore) {
        var record = new StoryRecord(batch(patient), master, actor("OPERATOR"));
        resume(record, stopBefore);
        return record;
    }

    /// Goes on with a batch up to that field (null: to the end of production).
    void resume(StoryRecord record, @Nullable String stopBefore) {
        var answers = Map.of(
                "purity", "91.0", "yield", "900", "potency", "61.0;320", "looks", "clear", "sterility", "pending");
        var batch = new StoryScript.Batch(
                "", "", BigDecimal.TEN, "", answers, List.of(), 1, BigDecimal.TEN, stopBefore, null, Map.of(), null);
        var shelf = new StoryShelf(actor("QC"), LocalDate.now(ZoneId.of("Europe/Madrid")));
        new StoryBench(house.cast, shelf, workspace, record).play(batch, Map.of());
    }

    /// Completes a batch, reviews and certifies it.
    void certify(StoryRecord record) {
        actor("OPERATOR").post("complete " + record.id(), record.path("completion"), Map.of());
        new StoryReview(house.cast, workspace, record).sign();
        actor("QP").sign("certify " + record.id(), "certification", record.id(), Map.of());
    }

    /// Records in the one step of a batch.
    void record(String batch, String field, String value) {
        record(batch, Map.of("field", field, "value", value));
    }

    void record(String batch, Map<String, String> recording) {
        actor("OPERATOR").post("record " + UUID.randomUUID(), "batches/" + batch + "/steps/1/entries", recording);
    }

    /// One batch for each purity.
    void purities(String... values) {
        for (var value : List.of(values)) record(batch(), "purity", value);
    }

    JsonNode trend(String parameter) {
        return actor("QA").get("trends/" + product + "/" + parameter);
    }

    /// The address of the chart.
    String chart(String parameter) {
        return "/w/" + workspace + "/trends/" + product + "/" + parameter;
    }

    String api(String path) {
        return "/api/w/" + workspace + "/trends/" + product + "/" + path;
    }
}
