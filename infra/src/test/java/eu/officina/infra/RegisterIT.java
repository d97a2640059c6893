package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The register of certifications: a line for each, in order, none left out.
class RegisterIT {
    private final House house = House.open();
    private final Handout handout = new Handout(house);

    @Test
    @Verifies({"DO-04", "DO-05"})
    void everyCertificationHasItsLineInOrder() {
        var before = house.alba("QA").get("certifications").path("lines").size();
        var record = Trial.at(house).certified();
        var book = house.alba("QP").get("certifications");
        assertThat(book.path("whole").asBoolean()).isTrue();
        assertThat(book.path("lines")).hasSize(before + 1);
        var line = book.path("lines").path(before);
        assertThat(line.path("number").asInt()).isEqualTo(before + 1);
        assertThat(line.path("batch").asText()).isEqualTo(record.number());
        assertThat(line.path("step").asText()).isEqualTo("FIRST");
        assertThat(line.path("pending").asText()).contains("Sterility");
        assertThat(line.path("statement").asText()).startsWith("I certify batch " + record.number());
        assertThat(line.path("name").asText()).isEqualTo(house.alba("QP").name());
        assertThat(line.path("zone").asText()).isEqualTo("Europe/Madrid");
        for (var late : Map.of("sterility", "sterile", "rcl", "absent").entrySet()) {
            house.outcome(
                    house.alba("QC"),
                    Trial.W + record.path("steps/13/entries"),
                    Map.of("field", late.getKey(), "value", late.getValue()));
        }
        new StoryReview(house.cast, "hospital-alba", record).signLate();
        house.alba("QP").sign("finally " + record.id(), "certification", record.id(), Map.of());
        var last = house.alba("QP").get("certifications").path("lines").path(before + 1);
        assertThat(last.path("step").asText()).isEqualTo("FINAL");
        assertThat(last.path("pending").asText()).isEmpty();
        files(before + 2);
    }

    private void files(int last) {
        var csv = new String(handout.get("alba-qa", "certifications.csv").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(last + 1);
        assertThat(csv).startsWith("\"number\",\"batch\"").contains("\r\n\"" + last + "\",");
        var certificate = handout.get("alba-qa", "certifications/" + last + "/certificate.pdf");
        assertThat(certificate.statusCode()).isEqualTo(200);
        Handout.kept("certificate.pdf", certificate.body());
        assertThat(handout.get("alba-qa", "certifications/" + (last + 1000) + "/certificate.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(handout.get("alba-nurse", "certifications").statusCode()).isEqualTo(403);
    }

    @Test
    @Verifies({"DO-04", "DO-05"})
    void theRegisterIsReadAndTheRecordTakenAwayInTheBrowser() throws IOException {
        var screens = Screens.open();
        var record = Trial.at(house).certified();
        var qp = screens.at(screens.as("alba-qp"), "/w/hospital-alba");
        qp.click(".rail >> text=Certifications");
        assertThat(qp.locator("#register")).containsText(record.number());
        screens.picture(qp, "register");
        assertThat(screens.accessibility(qp)).isEmpty();
        qp.setViewportSize(820, 1180);
        screens.picture(qp, "register-tablet");
        assertThat(screens.accessibility(qp)).isEmpty();
        screens.at(qp, "/w/hospital-alba/batches/" + record.id());
        screens.picture(qp, "overview-handed-out");
        assertThat(screens.accessibility(qp)).isEmpty();
        for (var link : Map.of("Batch record (PDF)", "%PDF-", "Record with proofs (JSON)", "{\"record\"")
                .entrySet()) {
            var file =
                    qp.waitForDownload(() -> qp.click("text=" + link.getKey())).path();
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith(link.getValue());
        }
        screens.quiet();
    }
}
