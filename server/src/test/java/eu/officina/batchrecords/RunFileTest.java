package eu.officina.batchrecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.attachments.FileKind;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFileTest {
    private static final String MAPPING = """
            {"key":"run","label":"Run","kind":"RUN_FILE","mapping":[
              {"name":"Minutes","field":"minutes","take":"LAST"},
              {"name":"Temperature","field":"hottest","unit":"Cel","take":"MAXIMUM"},
              {"name":"Temperature","field":"mean","unit":"Cel","take":"MEAN"}]}""";

    @Test
    @Verifies("BR-23")
    void eachColumnAnswersItsField() throws Exception {
        var values = Map.of("minutes", "12", "hottest", "37.4", "mean", "37.1");
        assertThat(csv("Minutes,Temperature [Cel]\n0,36.8\n5,37.4\n12,37.1\n")).isEqualTo(values);
        assertThat(csv("\uFEFFMinutes;Temperature\n0;36,8\n5;37,4\n12;37,1\n")).isEqualTo(values);
        assertThat(json("[{\"Minutes\":0,\"Temperature\":36.8},{\"Minutes\":5,\"Temperature\":37.4},"
                        + "{\"Minutes\":12,\"Temperature\":37.1}]"))
                .isEqualTo(values);
    }

    @Test
    @Verifies("BR-23")
    void badRowsAreListedAndNothingIsTaken() {
        assertThat(refused("Minutes,Temperature\n0,36.8\nfive,warm\n")).contains("row 2: Minutes is “five”", "“warm”");
        assertThat(refused("Minutes,Temperature [K]\n0,309\n")).contains("is in K, expected Cel");
        assertThat(refused("Minutes,Pressure\n0,1\n")).contains("column Temperature is missing");
        assertThat(refused("Minutes,Temperature\n0,36.8,9\n")).contains("another number of fields");
        assertThat(refused("Minutes,Temperature\n")).contains("no rows");
        assertThat(refused("Minutes,Temperature\n0,=cmd|' /C calc'!A0\n")).contains("no number");
        assertThat(refused("Minutes,Temperature\n" + "x,1\n".repeat(100))).contains("and 80 more");
        assertThat(refused("Minutes,Temperature\n" + "1,1\n".repeat(100_001))).contains("more than 100000 rows");
        assertThat(refused("Minutes,Minutes\n1,2\n")).contains("can't be read");
    }

    private static Map<String, String> csv(String text) throws Exception {
        return RunFile.of(FileKind.CSV, text.getBytes(StandardCharsets.UTF_8)).values(field());
    }

    private static Map<String, String> json(String text) throws Exception {
        return RunFile.of(FileKind.JSON, text.getBytes(StandardCharsets.UTF_8)).values(field());
    }

    private static String refused(String text) {
        var refusal = catchThrowableOfType(Refusal.class, () -> csv(text));
        assertThat(refusal.reason()).isEqualTo(BatchRefusal.RUN_FILE_BAD);
        return refusal.details().getFirst();
    }

    private static Field field() throws Exception {
        return Json.MAPPER.readValue(MAPPING, Field.class);
    }
}
