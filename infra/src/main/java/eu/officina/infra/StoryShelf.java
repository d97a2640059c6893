package eu.officina.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// The lots and devices of one site, as its quality control received them.
final class StoryShelf {
    private final StoryActor control;
    private final LocalDate today;
    private JsonNode lots;
    private JsonNode devices;

    StoryShelf(StoryActor control, LocalDate today) {
        this.control = control;
        this.today = today;
        this.lots = control.get("lots");
        this.devices = control.get("equipment");
    }

    void receive(Iterable<StoryScript.Lot> delivered) {
        for (var lot : delivered) {
            if (any(lots, one -> isLot(one, lot))) continue;
            control.post(
                    "lot " + lot.lot(),
                    "lots",
                    Map.of(
                            "gtin", lot.gtin(),
                            "lot", lot.lot(),
                            "name", lot.name(),
                            "expiry", today.plusDays(lot.days()).toString(),
                            "released", lot.released()));
        }
        lots = control.get("lots");
    }

    void register(Iterable<StoryScript.Device> bought) {
        for (var device : bought) {
            if (any(devices, one -> one.path("code").asText().equals(device.code()))) continue;
            control.post(
                    "device " + device.code(),
                    "equipment",
                    Map.of(
                            "code", device.code(),
                            "name", device.name(),
                            "type", device.type(),
                            "qualifiedUntil", today.plusDays(device.qualified()).toString(),
                            "calibratedUntil", today.plusDays(device.days()).toString()));
        }
        devices = control.get("equipment");
    }

    /// The scan of a lot that may be used.
    String lot(String gtin) {
        var lot = first(
                lots,
                one -> one.path("gtin").asText().equals(gtin)
                        && one.path("state").asText().equals("RELEASED")
                        && !date(one, "expiry").isBefore(today),
                gtin);
        return StoryScans.lot(gtin, date(lot, "expiry"), lot.path("lot").asText());
    }

    /// The scan of a device that this batch may use; after another batch the operator cleans it first.
    String device(StoryActor operator, String type, String batch) {
        devices = control.get("equipment");
        var device = first(
                devices,
                one -> one.path("type").asText().equals(type)
                        && one.path("state").asText().equals("QUALIFIED")
                        && !date(one, "calibratedUntil").isBefore(today),
                type);
        if (!device.path("usedIn").asText().equals(batch)) clean(operator, device);
        return StoryScans.device(device.path("code").asText());
    }

    /// Leaves every device clean.
    void tidy(StoryActor operator) {
        control.get("equipment").forEach(device -> clean(operator, device));
    }

    private static void clean(StoryActor operator, JsonNode device) {
        if (!device.path("cleaning").asText().equals("USED")) return;
        var code = device.path("code").asText();
        var scene = "device " + code + " cleaned after " + device.path("usedIn").asText();
        operator.post(scene, "equipment/" + device.path("id").asText() + "/cleaning", Map.of());
    }

    private static boolean isLot(JsonNode one, StoryScript.Lot lot) {
        return one.path("gtin").asText().equals(lot.gtin())
                && one.path("lot").asText().equals(lot.lot());
    }

    private static LocalDate date(JsonNode one, String member) {
        return LocalDate.parse(one.path(member).asText());
    }

    private static boolean any(JsonNode list, Predicate<JsonNode> fits) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(fits);
    }

    private static JsonNode first(JsonNode list, Predicate<JsonNode> fits, String what) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(fits)
                .findFirst()
                .orElseThrow(
                        () -> new StartFailure("The demo's story has nothing usable on the shelf for " + what + "."));
    }
}
