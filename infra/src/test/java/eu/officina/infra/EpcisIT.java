package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.officina.Verifies;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Events of the standard: ours are written with each command, those of partners are taken in one by one.
class EpcisIT {
    private static final String EPCIS = Trial.W + "epcis/";
    /// GS1's own examples and schema lie beside the project; they are not part of it.
    private static final Path GS1 =
            Path.of(System.getProperty("officina.project", "..")).resolve("../shared/data/epcis");

    private final House house = House.open();
    private final StoryActor partner = house.alba("OPERATOR");

    @Test
    @Verifies({"EP-02", "EP-03"})
    void theExamplesOfTheStandardAreTakenAndComeBackEqual() throws IOException {
        assumeTrue(Files.isDirectory(GS1), "GS1's example documents are not there: " + GS1);
        int documents = 0;
        try (var files = Files.list(GS1)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".jsonld")).sorted().toList()) {
                var text = Files.readString(file);
                if (!House.read(text).path("type").asText().equals("EPCISDocument")) continue;
                documents++;
                var job = captured(text, "rollback");
                assertThat(job.path("success").asBoolean()).as(file + " " + job).isTrue();
                for (var event : House.read(text).path("epcisBody").path("eventList")) comesBack(event);
            }
        }
        assertThat(documents).isGreaterThan(10);
    }

    private void comesBack(JsonNode event) {
        var id = event.path("eventID").asText();
        var query = event.has("errorDeclaration") ? "&EXISTS_errorDeclaration=true" : "";
        var found = events("EQ_eventID=" + encoded(id) + query);
        assertThat(found).as(id).anyMatch(one -> event.equals(NUMBERS, one));
    }

    /// Numbers are equal when they are worth the same.
    private static final Comparator<JsonNode> NUMBERS = (a, b) -> a.isNumber() && b.isNumber()
            ? new BigDecimal(a.asText()).compareTo(new BigDecimal(b.asText()))
            : a.equals(b) ? 0 : 1;

    @Test
    @Verifies({"EP-01", "EP-06", "EP-07"})
    void whatHappensToABagIsWrittenWithoutItsPatient() throws IOException {
        var trial = Trial.at(house);
        var record = trial.made(null, Map.of());
        var label = house.alba("QA").get("batches/" + record.id() + "/labels").get(0);
        var bag = "https://id.gs1.org/01/" + label.path("gtin").asText() + "/21/"
                + label.path("serial").asText();
        assertThat(events("MATCH_anyEPC=" + encoded(bag)))
                .extracting(e -> e.path("bizStep").asText())
                .containsOnly("commissioning", "sampling");
        var written = events("MATCH_anyEPC=" + encoded(bag) + "&eventType=TransformationEvent");
        assertThat(written).hasSize(1);
        var made = written.getFirst();
        assertThat(made.path("inputEPCList").get(0).asText()).endsWith("/id/din/" + trial.donation);
        assertThat(made.path("inputQuantityList").size()).isGreaterThan(3);
        assertThat(made.path("transformationID").asText()).endsWith("/" + record.number());
        var came =
                events("MATCH_epc=" + encoded(made.path("inputEPCList").get(0).asText()) + "&EQ_bizStep=receiving");
        assertThat(came).hasSize(1);
        var samples = events("MATCH_epc=" + encoded(bag) + "&EQ_bizStep=sampling");
        assertThat(samples).as("of twelve tests in one step").hasSize(1);
        assertThat(samples.getFirst().at("/bizTransactionList/0/bizTransaction").asText())
                .endsWith("/" + record.number());
        house.alba("QA")
                .post(
                        "recall " + UUID.randomUUID(),
                        "recalls",
                        Map.of("thing", record.id(), "reason", "test", "mock", false));
        assertThat(events("MATCH_anyEPC=" + encoded(bag)))
                .anyMatch(e -> e.path("persistentDisposition")
                        .path("set")
                        .path(0)
                        .asText()
                        .equals("recalled"));
        var all = house.alba("QA").asked(EPCIS + "events?perPage=1000").body();
        assertThat(all).doesNotContain(trial.patient).doesNotContain(trial.wristband);
        fitsTheSchema(House.read(all));
        var unit = house.alba("QA").get("batches/" + record.id() + "/units").get(0);
        var story = partner.asked("/w/hospital-alba/trace/" + unit.path("id").asText() + "/story.pdf");
        assertThat(story.statusCode()).isEqualTo(200);
        assertThat(story.body()).startsWith("%PDF").contains("/EmbeddedFile");
    }

    private static void fitsTheSchema(JsonNode document) throws IOException {
        if (!Files.isDirectory(GS1)) return;
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(GS1.resolve("EPCIS-JSON-Schema.json")));
        assertThat(schema.validate(document)).isEmpty();
        assertThat(schema.validate(House.read("{\"type\": \"EPCISDocument\"}")))
                .as("the control")
                .isNotEmpty();
    }

    @Test
    @Verifies({"EP-02", "EP-06"})
    void eachEventHasItsVerdict() {
        var good = event();
        var bad = event().replace("+01:00\",", "1 h\",");
        var patient = event().replace("urn:epc:id:sscc:", "https://id.gs1.org/8018/");
        var receiver = event().replace(
                        "\"sensorElementList\"",
                        "\"destinationList\": [{\"type\": \"owning_party\","
                                + " \"destination\": \"urn:epc:id:gsrn:9521234.0000010253\"}], \"sensorElementList\"");
        assertThat(captured(document(receiver), "proceed")
                        .path("events")
                        .get(0)
                        .path("problem")
                        .asText())
                .contains("patient");
        var job = captured(document(good, bad, patient), "rollback");
        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.path("events").findValuesAsText("accepted")).containsExactly("false", "false", "false");
        assertThat(job.path("events").get(1).path("problem").asText()).contains("eventTimeZoneOffset");
        assertThat(job.path("events").get(2).path("problem").asText()).contains("patient");
        assertThat(events("EQ_eventID=" + encoded(id(good)))).isEmpty();
        job = captured(document(good, bad, patient), "proceed");
        assertThat(job.path("events").findValuesAsText("accepted")).containsExactly("true", "false", "false");
        assertThat(events("EQ_eventID=" + encoded(id(good)))).hasSize(1);
        assertThat(events("EQ_eventID=" + encoded(id(bad)))).isEmpty();
        var again =
                house.alba("QA").get("epcis/capture/" + job.path("captureID").asText());
        assertThat(again.path("events")).isEqualTo(job.path("events"));
        assertThat(sent("no json", "rollback").statusCode()).isEqualTo(400);
        assertThat(sent(good, "rollback").statusCode()).isEqualTo(400);
        assertThat(house.alba("NURSE")
                        .sent(EPCIS + "capture", "application/json", BodyPublishers.ofString(document(good)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Verifies("EP-03")
    void anEventSentAgainIsTakenOnceAndNeverChanged() {
        var event = event();
        var both = List.of(
                CompletableFuture.supplyAsync(() -> captured(document(event), "rollback")),
                CompletableFuture.supplyAsync(() -> captured(document(event), "rollback")));
        assertThat(both).allMatch(job -> job.join().path("success").asBoolean());
        assertThat(events("EQ_eventID=" + encoded(id(event)))).hasSize(1);
        var nameless = event().replaceFirst("\"eventID\": \"[^\"]*\",", "")
                .replace("9521234.0\"", "9521234." + System.nanoTime() + "\"");
        var place = House.read(nameless).path("readPoint").path("id").asText();
        for (int i = 0; i < 2; i++)
            assertThat(captured(document(nameless), "rollback").path("success").asBoolean())
                    .isTrue();
        assertThat(events("EQ_readPoint=" + encoded(place))).hasSize(1);
        var changed = captured(document(event.replace("shipping", "receiving")), "rollback");
        assertThat(changed.path("events").get(0).path("problem").asText()).contains("another content");
        assertThat(captured(document(event, event.replace("shipping", "receiving")), "proceed")
                        .path("success")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Verifies("EP-04")
    void eventsAreFoundPageByPage() {
        var place = "urn:epc:id:sgln:9521234." + System.nanoTime();
        var sent = new ArrayList<String>();
        for (int i = 0; i < 7; i++) sent.add(event().replace("urn:epc:id:sgln:9521234.0", place));
        assertThat(captured(document(sent.toArray(String[]::new)), "rollback")
                        .path("success")
                        .asBoolean())
                .isTrue();
        var found = new ArrayList<String>();
        var next = EPCIS + "events?EQ_readPoint=" + encoded(place) + "&perPage=3&orderDirection=ASC";
        for (int pages = 1; !next.isEmpty(); pages++) {
            assertThat(pages).isLessThan(5);
            var answer = partner.asked(next);
            assertThat(answer.statusCode()).isEqualTo(200);
            found.addAll(House.read(answer.body()).findValuesAsText("eventID"));
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .map(link -> EPCIS + "events?" + URI.create(link).getRawQuery())
                    .orElse("");
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(EpcisIT::id).toList());
        assertThat(events("EQ_readPoint=" + encoded(place) + "&GE_eventTime=2027-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(events("EQ_readPoint=" + encoded(place) + "&EQ_bizStep=receiving%7Cshipping"))
                .hasSize(7);
        assertThat(problem("EQ_colour=red")).isEqualTo("parameter-unknown");
        assertThat(problem("GE_eventTime=yesterday")).isEqualTo("parameter-malformed");
        assertThat(problem("perPage=0")).isEqualTo("parameter-malformed");
        assertThat(problem("nextPageToken=x")).isEqualTo("parameter-malformed");
        assertThat(problem("orderBy=colour")).isEqualTo("parameter-malformed");
        assertThat(House.problem(partner.asked(EPCIS + "events/urn:uuid:" + UUID.randomUUID())))
                .isEqualTo("no-such-event");
        assertThat(House.problem(partner.asked(EPCIS + "capture/" + UUID.randomUUID())))
                .isEqualTo("no-such-capture");
    }

    @Test
    @Verifies("EP-05")
    void aWrongEventIsDeclaredAnErrorAndStays() {
        var wrong = event();
        captured(document(wrong), "rollback");
        var path = EPCIS + "errors/" + id(wrong);
        assertThat(house.outcome(partner, path, Map.of("reason", "incorrect_data")))
                .isEqualTo("not-allowed");
        assertThat(house.outcome(house.alba("QA"), path, Map.of("reason", "incorrect_data")))
                .isEqualTo("ok");
        assertThat(events("EQ_eventID=" + encoded(id(wrong)))).hasSize(2);
        var declared = events("EQ_eventID=" + encoded(id(wrong)) + "&EXISTS_errorDeclaration=true");
        assertThat(declared).hasSize(1);
        assertThat(declared.getFirst().path("errorDeclaration").path("reason").asText())
                .isEqualTo("incorrect_data");
        assertThat(house.outcome(
                        house.alba("QA"), EPCIS + "errors/urn:uuid:" + UUID.randomUUID(), Map.of("reason", "x")))
                .isEqualTo("no-such-event");
    }

    /// A carrier's event: a box with cells left.
    private static String event() {
        return """
                {"type": "ObjectEvent", "eventID": "urn:uuid:%s", "eventTime": "2026-11-30T08:00:00+01:00",
                 "eventTimeZoneOffset": "+01:00", "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
                 "epcList": ["urn:epc:id:sscc:9521234.0000000001"], "readPoint": {"id": "urn:epc:id:sgln:9521234.0"},
                 "sensorElementList": [{"sensorReport": [{"type": "Temperature", "value": -151.5, "uom": "CEL"}]}]}
                """.formatted(UUID.randomUUID());
    }

    private static String id(String event) {
        return House.read(event).path("eventID").asText();
    }

    private static String document(String... events) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument",
                 "schemaVersion": "2.0", "creationDate": "2026-11-30T08:00:00Z", "epcisBody": {"eventList": [%s]}}
                """.formatted(String.join(",", events));
    }

    private JsonNode captured(String document, String behaviour) {
        var answer = sent(document, behaviour);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return House.read(answer.body());
    }

    private HttpResponse<String> sent(String document, String behaviour) {
        return house.send(partner.request(EPCIS + "capture")
                .header("Content-Type", "application/ld+json")
                .header("GS1-Capture-Error-Behaviour", behaviour)
                .POST(BodyPublishers.ofString(document)));
    }

    private List<JsonNode> events(String query) {
        var answer = house.alba("QA").asked(EPCIS + "events?perPage=1000&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var list = House.read(answer.body())
                .path("epcisBody")
                .path("queryResults")
                .path("resultsBody")
                .path("eventList");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private String problem(String query) {
        return House.problem(partner.asked(EPCIS + "events?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
