package eu.officina.infra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A product of its own for one test at hospital-alba: nobody is trained for it and no authority has approved it.
final class Product {
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Madrid"));
    }

    final String key;
    private final House house;
    private final String master;

    /// Drafted, not effective.
    Product(House house) {
        this.house = house;
        this.key = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var document = (ObjectNode) StoryScript.master("ari-0001").deepCopy();
        document.put("product", key).put("batchPrefix", key.replace("-", ""));
        master = house.alba("QC")
                .post("draft " + key, "masters", document)
                .path("id")
                .asText();
    }

    Product effective() {
        new StoryMaster(house.alba("QC"), house.alba("QA"), house.alba("QP")).goOn(master);
        return this;
    }

    Product approvedFor(int patients) {
        return approved(today().minusDays(1), today().plusYears(1), patients);
    }

    Product approved(LocalDate from, LocalDate until) {
        return approved(from, until, 3);
    }

    private Product approved(LocalDate from, LocalDate until, int patients) {
        var approval = Map.of(
                "product",
                key,
                "regime",
                "HE_EU_NATIONAL",
                "number",
                "HE-" + UUID.randomUUID().toString().substring(0, 6),
                "validFrom",
                from.toString(),
                "validUntil",
                until.toString(),
                "maxPatients",
                patients);
        house.alba("QA").post("approve " + UUID.randomUUID(), "approvals", approval);
        return this;
    }

    Product approved() {
        return approved(today().minusDays(1), today().plusYears(1));
    }

    /// Enters all that person needs, and tells the last record's id.
    String taught(String username) {
        var id = "";
        for (var topic : new String[] {"PROCESS", "GOWNING", "ASEPTIC_SIMULATION"}) {
            id = house.alba(username.equals("alba-qa") ? "QP" : "QA")
                    .post("teach " + UUID.randomUUID(), "training", training(username, topic, today().plusDays(90)))
                    .path("id")
                    .asText();
        }
        return id;
    }

    Map<String, Object> training(String username, String topic, LocalDate until) {
        var training = new HashMap<String, Object>(Map.of(
                "subject",
                DemoPeople.named(username).subject().toString(),
                "product",
                key,
                "topic",
                topic,
                "givenBy",
                "M. Vidal",
                "from",
                today().minusDays(100).toString(),
                "until",
                until.toString()));
        if (topic.equals("PROCESS")) training.put("edition", "1");
        return training;
    }

    /// The arrival of that trial's patient's cells, prescribed for this product.
    Map<String, Object> arrival(Trial trial, LocalDate planned) {
        var asked = trial.prescription();
        asked.put("product", key);
        asked.put("plannedStart", planned.toString());
        asked.put("plannedAdministration", planned.plusDays(20).toString());
        var prescription = house.alba("PHYSICIAN")
                .post("prescribe " + UUID.randomUUID(), "prescriptions", asked)
                .path("id")
                .asText();
        return trial.arrival(prescription);
    }

    String received(String role, Map<String, Object> arrival) {
        return house.outcome(house.alba(role), Trial.W + "batches", arrival);
    }
}
