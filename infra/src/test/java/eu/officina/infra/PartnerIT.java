package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.officina.Verifies;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A carrier has a door of its own: it sends events and reads what became of them, and sees nothing else.
class PartnerIT {
    private static final String CAPTURE = Trial.W + "epcis/capture";
    private final House house = House.open();
    private final StoryActor partner = house.alba("PARTNER");

    @Test
    @Verifies({"EP-08", "BO-02"})
    void aPartnerSendsItsEventsAndReadsItsOwnCaptures() {
        var own = captured(partner, event(UUID.randomUUID(), ""));
        assertThat(own.path("success").asBoolean()).isTrue();
        var theirs = captured(house.alba("QA"), event(UUID.randomUUID(), ""));
        var id = own.path("captureID").asText();
        assertThat(partner.get("epcis/capture/" + id).path("success").asBoolean())
                .isTrue();
        assertThat(House.problem(
                        partner.asked(CAPTURE + "/" + theirs.path("captureID").asText())))
                .isEqualTo("no-such-capture");
        assertThat(partner.get("epcis/capture").findValuesAsText("captureID"))
                .contains(id)
                .doesNotContain(theirs.path("captureID").asText());
        assertThat(house.alba("QA").get("epcis/capture").findValuesAsText("captureID"))
                .contains(id);
    }

    @Test
    @Verifies("EP-08")
    void aPartnerDeclaresNoErrors() {
        var declared = "\"errorDeclaration\": {\"declarationTime\": \"2026-11-30T10:00:00Z\"},";
        var event = event(UUID.randomUUID(), declared);
        assertThat(captured(partner, event)
                        .path("events")
                        .path(0)
                        .path("problem")
                        .asText())
                .contains("declared by the hospital");
        assertThat(captured(house.alba("QA"), event).path("success").asBoolean())
                .as("the hospital does")
                .isTrue();
    }

    @Test
    @Verifies({"EP-08", "BO-02"})
    void nothingElseIsOpenToAPartner() {
        var walk = new InterfaceWalk(house);
        var answers = walk.everyAnswer("PARTNER");
        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(answers.entrySet())
                .allSatisfy(a -> assertThat(a.getValue())
                        .as(a.getKey())
                        .satisfiesAnyOf(
                                said -> assertThat(said).startsWith("403"),
                                said -> assertThat(a.getKey()).contains("epcis/capture"),
                                said -> assertThat(said)
                                        .containsPattern("problems/(not-found|unsupported|invalid-input)\"")));
        assertThat(walk.everyAnswer("QA").values())
                .as("the control: to quality assurance much is open")
                .filteredOn(said -> said.startsWith("200"))
                .hasSizeGreaterThan(20);
        assertThat(partner.asked("/w/hospital-alba").statusCode()).isEqualTo(403);
    }

    private static String event(UUID id, String more) {
        return """
                {"type": "ObjectEvent", "eventID": "urn:uuid:%s", %s "eventTime": "2026-11-30T09:00:00Z",
                 "eventTimeZoneOffset": "+01:00", "epcList": ["urn:epc:id:sgtin:9521234.000000.1"], "action": "OBSERVE",
                 "bizStep": "shipping", "disposition": "in_transit"}""".formatted(id, more);
    }

    private static JsonNode captured(StoryActor actor, String event) {
        var document = """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument",
                 "schemaVersion": "2.0", "creationDate": "2026-11-30T10:00:00Z", "epcisBody": {"eventList": [%s]}}""".formatted(event);
        var answer = actor.sent(CAPTURE, "application/ld+json", BodyPublishers.ofString(document));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return House.read(answer.body());
    }
}
