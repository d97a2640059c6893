package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// One hospital: gets its approval, its master record and its stock, then makes its batches one after the other.
final class StorySite {
    private static final int DAYS_TO_ADMINISTRATION = 12;

    private final StoryCast cast;
    private final StoryScript script;
    private final StoryScript.Site site;
    private final LocalDate today;
    private final ObjectNode master;

    StorySite(StoryCast cast, StoryScript script, StoryScript.Site site) {
        this.cast = cast;
        this.script = script;
        this.site = site;
        this.today = LocalDate.now(zone(script, site.workspace()));
        this.master = ((ObjectNode) StoryScript.master(site.master())).put("batchPrefix", site.batchPrefix());
    }

    void play(Consumer<String> progress) {
        approve();
        adopt();
        new StoryTraining(cast, script, site.workspace(), today)
                .teach(site.approval().product());
        var monitoring = new StoryMonitoring(cast, site.workspace());
        monitoring.plan(script.samplingSites());
        site.routine().forEach(monitoring::sample);
        var shelf = new StoryShelf(actor("QC"), today);
        shelf.receive(script.lots());
        shelf.receive(site.lots());
        shelf.register(script.equipment());
        for (var batch : site.batches()) {
            var record = new StoryRecord(arrived(batch), master, actor("OPERATOR"));
            progress.accept("batch " + record.number() + " …");
            new StoryBench(cast, shelf, site.workspace(), record).play(batch, usual());
            finish(batch, record);
        }
        shelf.tidy(actor("OPERATOR"));
    }

    private void finish(StoryScript.Batch batch, StoryRecord record) {
        if (batch.stopBefore() == null) new StoryRelease(cast, site.workspace(), record).play(batch);
        if (batch.patient().equals(site.stored())) new StoryCustody(cast, site.workspace(), record).play();
    }

    private void approve() {
        var quality = actor("QA");
        var approval = site.approval();
        if (first(quality.get("approvals"), "number", approval.number()).isPresent()) return;
        quality.post(
                "approval " + approval.number(),
                "approvals",
                Map.of(
                        "product", approval.product(),
                        "regime", approval.regime(),
                        "number", approval.number(),
                        "validFrom", LocalDate.of(2025, 1, 1).toString(),
                        "validUntil", LocalDate.of(today.getYear() + 1, 12, 31).toString(),
                        "maxPatients", approval.maxPatients()));
    }

    /// Quality control writes the master record, or adopts the central one, and gives it the site's own batch prefix.
    private void adopt() {
        var product = site.approval().product();
        var way = new StoryMaster(actor("QC"), actor("QA"), actor("QP"));
        way.effective(
                product,
                () -> first(actor("QC").get("central"), "product", product)
                        .map(this::adopted)
                        .orElseGet(() -> actor("QC").post("master record " + product, "masters", master)));
    }

    private JsonNode adopted(JsonNode central) {
        var scene = "adoption of " + central.path("product").asText();
        var draft = actor("QC").post(scene, "central/" + central.path("id").asText() + "/adoption", Map.of());
        var path = "masters/" + draft.path("id").asText() + "/document";
        var document = (ObjectNode) actor("QC").get(path);
        actor("QC").post(scene + ", prefix", path + "?revision=1", document.put("batchPrefix", site.batchPrefix()));
        return draft;
    }

    /// @return the id of the batch
    private String arrived(StoryScript.Batch batch) {
        var known = first(actor("PHYSICIAN").get("prescriptions"), "patient", batch.patient());
        var prescription = known.orElseGet(() -> prescribed(batch)).path("id").asText();
        return actor("OPERATOR")
                .post(
                        "arrival of " + batch.donation(),
                        "batches",
                        Map.of(
                                "prescription",
                                prescription,
                                "donation",
                                StoryScans.donation(batch.donation()),
                                "productCode",
                                StoryScans.PRODUCT_CODE,
                                "wristband",
                                StoryScans.wristband(batch.wristband())))
                .path("id")
                .asText();
    }

    private JsonNode prescribed(StoryScript.Batch batch) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("product", site.approval().product());
        asked.put("patient", batch.patient());
        asked.put("wristband", StoryScans.wristband(batch.wristband()));
        asked.put("registrationNumber", site.registration());
        asked.put("indication", site.indication());
        asked.put("hospital", site.hospital());
        asked.put("country", country());
        asked.put("weight", batch.weight());
        asked.put("consent", site.consent());
        asked.put("plannedStart", today.toString());
        asked.put(
                "plannedAdministration", today.plusDays(DAYS_TO_ADMINISTRATION).toString());
        return actor("PHYSICIAN").post("prescription for " + batch.patient(), "prescriptions", asked);
    }

    private Map<String, String> usual() {
        return script.usual().getOrDefault(site.approval().product(), Map.of());
    }

    private String country() {
        return workspace(script, site.workspace()).country();
    }

    private StoryActor actor(String role) {
        return cast.actor(site.workspace(), role);
    }

    private static ZoneId zone(StoryScript script, String slug) {
        return ZoneId.of(workspace(script, slug).zone());
    }

    private static StoryScript.Workspace workspace(StoryScript script, String slug) {
        Predicate<StoryScript.Workspace> named = one -> one.slug().equals(slug);
        return script.workspaces().stream().filter(named).findFirst().orElseThrow();
    }

    private static Optional<JsonNode> first(JsonNode list, String member, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(member).asText().equals(text))
                .findFirst();
    }
}
