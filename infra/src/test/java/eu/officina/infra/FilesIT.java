package eu.officina.infra;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import eu.officina.Verifies;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Photos and the files of runs in a batch record.
class FilesIT {
    private static final String STEPS = """
            [{"number":1,"day":0,"name":"Receive","instruction":"Scan both.","signedBy":"NOBODY","fields":[
              {"key":"donation","label":"Donation","kind":"DONATION"},{"key":"patient","label":"Patient","kind":"PATIENT"}]},
             {"number":2,"day":0,"name":"Enrich","instruction":"Attach the report of the run.","signedBy":"NOBODY","fields":[
              {"key":"run","label":"Report of the run","kind":"RUN_FILE","mapping":[
                {"name":"Minutes","field":"minutes","take":"LAST"},
                {"name":"Temperature","field":"hottest","unit":"Cel","take":"MAXIMUM"}]},
              {"key":"minutes","label":"Duration","kind":"VALUE","unit":"min","decimals":0,"limit":{"max":300}},
              {"key":"hottest","label":"Highest temperature","kind":"VALUE","unit":"Cel","decimals":1,"limit":{"max":38}},
              {"key":"photo","label":"Photo of the bag","kind":"ATTACHMENT"}]},
             {"number":3,"day":0,"name":"Release test","instruction":"Test.","signedBy":"NOBODY","fields":[
              {"key":"sterility","label":"Sterility","kind":"CHOICE","accept":["sterile"],"choices":["sterile","growth"],
               "release":true}]}]""";
    private final House house = House.open();
    private final StoryRecord record = Trial.at(house).begun(House.read(STEPS));

    @Test
    @Verifies({"BR-23", "AT-01", "AT-02"})
    void aRunFileIsTakenWholeOrNotAtAll() {
        assertThat(sent("run", "run.csv", text("Minutes,Temperature\n1,x\n"), ""))
                .isEqualTo("run-file-bad");
        assertThat(field("minutes").path("current").isNull()).isTrue();
        assertThat(field("run").path("current").isNull()).isTrue();
        assertThat(sent("run", "run.exe", new byte[] {'M', 'Z', 0}, "")).isEqualTo("file-type-unknown");
        assertThat(sent("run", "a/b", text("a,b\n1,2\n"), "")).isEqualTo("file-name-bad");
        assertThat(sent("run", "run.csv", new byte[0], "")).isEqualTo("file-empty");
        assertThat(sent("run", "run.csv", new byte[(10 << 20) + 1], "")).isEqualTo("file-too-large");
        assertThat(sent("minutes", "run.csv", text("a,b\n1,2\n"), "")).isEqualTo("field-unknown");
        var typed = Map.of("field", "run", "value", "x");
        assertThat(house.outcome(house.alba("OPERATOR"), Trial.W + record.path("steps/2/entries"), typed))
                .isEqualTo("by-file-only");
        assertThat(sent("run", "run.csv", text("Minutes,Temperature [Cel]\n0,36.8\n210,38.6\n"), ""))
                .isEqualTo("ok");
        assertThat(field("minutes").path("current").path("value").asText()).isEqualTo("210");
        assertThat(field("minutes").path("current").path("origin").asText()).isEqualTo("EQUIPMENT");
        assertThat(field("hottest").path("current").path("verdict").asText()).isEqualTo("OUT");
        assertThat(record.read("deviations").findValuesAsText("what")).anyMatch(w -> w.contains("38.6"));
        assertThat(sent("run", "run.csv", text("Minutes,Temperature\n5,37\n"), ""))
                .isEqualTo("reason-needed");
        assertThat(sent("run", "run.csv", text("Minutes,Temperature\n5,37\n"), "&reason=Wrong+run"))
                .isEqualTo("ok");
        assertThat(field("minutes").path("current").path("value").asText()).isEqualTo("5");
        assertThat(field("minutes").path("earlier")).hasSize(1);
        var verified = house.alba("QA").get("audit/verification");
        assertThat(verified.path("findings")).isEmpty();
        assertThat(verified.path("facts").asInt()).isPositive();
    }

    @Test
    @Verifies({"BR-23", "AT-01", "AT-02"})
    void theOperatorAttachesFilesInTheBrowser() throws IOException {
        var screens = Screens.open();
        var page = screens.at(screens.as("alba-operator"), "/w/hospital-alba/batches/" + record.id() + "/steps/2");
        page.setInputFiles("[data-field=run] [name=file]", payload("run.csv", text("Minutes,Temperature\n7,warm\n")));
        page.click("[data-field=run] .answer button");
        assertThat(page.locator("#problems")).containsText("row 1: Temperature is “warm”, no number");
        screens.picture(page, "run-file-refused");
        page.setInputFiles("[data-field=run] [name=file]", payload("run.csv", text("Minutes,Temperature\n7,37.2\n")));
        page.click("[data-field=run] .answer button");
        assertThat(page.locator("[data-field=hottest]")).containsText("from the run file");
        page.setInputFiles("[data-field=photo] [name=file]", payload("bag.png", picture()));
        page.click("[data-field=photo] .answer button");
        assertThat(page.locator("[data-field=photo] a.recorded")).containsText("bag.png");
        screens.picture(page, "run-file-taken");
        assertThat(screens.accessibility(page)).isEmpty();
        var back = page.request()
                .get(house.url() + page.locator("[data-field=photo] a.recorded").getAttribute("href"));
        assertThat(back.body()).isEqualTo(picture());
        assertThat(back.headers().get("content-disposition")).startsWith("attachment");
    }

    @Test
    @Verifies({"AT-02", "RV-07"})
    void aFileThatChangedIsNotHandedOut() throws java.sql.SQLException {
        assertThat(sent("run", "run.csv", text("Minutes,Temperature\n7,37.2\n"), ""))
                .isEqualTo("ok");
        var id = field("run").path("current").path("file").asText();
        var file = Trial.W + "attachments/" + id;
        assertThat(house.alba("OPERATOR").asked(file).statusCode()).isEqualTo(200);
        house.changed("update attachment set content = 'forged' where id = '" + id + "'");
        assertThat(House.problem(house.alba("OPERATOR").asked(file))).isEqualTo("file-changed");
        house.changed(
                "update attachment set content = convert_to(E'Minutes,Temperature\\n7,37.2\\n', 'UTF8') where id = '"
                        + id + "'");
        assertThat(house.alba("OPERATOR").asked(file).statusCode()).isEqualTo(200);
    }

    private String sent(String field, String name, byte[] content, String more) {
        var encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        var path = Trial.W + record.path("steps/2/files/" + field) + "?name=" + encoded + more;
        var answer = house.alba("OPERATOR").sent(path, "application/octet-stream", BodyPublishers.ofByteArray(content));
        return answer.statusCode() / 100 == 2 ? "ok" : House.problem(answer);
    }

    private JsonNode field(String key) {
        for (var field : house.alba("OPERATOR")
                .get("batches/" + record.id())
                .path("steps")
                .path(1)
                .path("fields")) {
            if (field.path("field").path("key").asText().equals(key)) return field;
        }
        throw new AssertionError(key);
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
