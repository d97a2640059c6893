package eu.officina.trends;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.Verifies;
import eu.officina.boundary.Json;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Limit;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendReadingTest {
    private static final Field VIABILITY =
            field("{'key':'viability','label':'Viability','kind':'VALUE','unit':'%','decimals':1,'limit':{'min':70}}");
    private static final Field STRICTER =
            field("{'key':'viability','label':'Viability','kind':'VALUE','unit':'%','decimals':1,'limit':{'min':80}}");
    private static final Field POTENCY =
            field("{'key':'potency','label':'Potency','kind':'ANY_OF','parts':[{'label':'Killing','unit':'%',"
                    + "'limit':{'max':70}},{'label':'Gamma','unit':'pg/mL','limit':{'min':50}}]}");
    private static final Field THAW = field("{'key':'thaw','label':'Thaw to use','kind':'TIMER','maxMinutes':30}");

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private int batch;

    @Test
    @Verifies("TD-01")
    void eachBatchHasTheLimitThatHeldForIt() {
        var rows = List.of(row("1", VIABILITY, "97.9"), row("2", STRICTER, "75.0"), row("1", VIABILITY, "71.0"));
        var trend = TrendReading.of(rows, List.of()).getFirst();
        assertThat(trend.points().stream().map(p -> words(p.limit()))).containsExactly("≥ 70", "≥ 80", "≥ 70");
        assertThat(trend.points().stream().map(Point::batchNumber)).containsExactly("B1", "B2", "B3");
        assertThat(trend.points().stream().map(Point::edition)).containsExactly("1", "2", "1");
        assertThat(words(trend.parameter().limit())).isEqualTo("≥ 80");
    }

    @Test
    @Verifies("TD-01")
    void anAnyOfIsFollowedPartByPartAndATimerInMinutes() {
        var trends = TrendReading.of(List.of(row("1", POTENCY, "14.9; 90.9"), row("1", POTENCY, "–; 64.6")), List.of());
        assertThat(trends.stream().map(t -> t.parameter().key())).containsExactly("potency.1", "potency.2");
        assertThat(trends.getFirst().parameter().label()).isEqualTo("Potency: Killing");
        assertThat(numbers(trends.getFirst())).containsExactly("14.9");
        assertThat(trends.getFirst().missing()).isOne();
        assertThat(numbers(trends.get(1))).containsExactly("90.9", "64.6");
        var timer = TrendReading.of(List.of(row("1", THAW, "12 min 30 s"), row("1", THAW, "31 min 0 s")), List.of());
        assertThat(numbers(timer.getFirst())).containsExactly("12.50", "31.00");
        assertThat(words(timer.getFirst().parameter().limit())).isEqualTo("≤ 30");
        assertThat(timer.getFirst().points().getFirst().value()).isEqualTo("12 min 30 s");
    }

    @Test
    @Verifies("TD-03")
    void aBoundAnotherUnitAndAMissingValueAreToldAndNotCounted() {
        var share = field("{'key':'viability','label':'Viability','kind':'VALUE','unit':'of 1','decimals':2}");
        var rows = List.of(
                row("0", share, "0.97"),
                row("1", VIABILITY, "≥ 99.0"),
                row("1", VIABILITY, "pending", Verdict.PENDING),
                row("1", VIABILITY, "MISSED", Verdict.ABSENT),
                row("1", VIABILITY, "61.9", Verdict.OUT));
        var trend = TrendReading.of(rows, List.of()).getFirst();
        assertThat(trend.points().stream().map(Point::standing))
                .containsExactly(Point.Standing.OTHER_UNIT, Point.Standing.CENSORED, Point.Standing.COUNTED);
        assertThat(trend.points().getFirst().value()).isEqualTo("0.97 of 1");
        assertThat(trend.missing()).isEqualTo(2);
        assertThat(trend.chart().counted()).isOne();
    }

    @Test
    @Verifies("TD-03")
    void aPartThatMeansSomethingElseNowIsNotMixedIn() {
        var swapped =
                field("{'key':'potency','label':'Potency','kind':'ANY_OF','parts':[{'label':'Survival','unit':'%',"
                        + "'limit':{'min':30}},{'label':'Gamma','unit':'pg/mL','limit':{'min':50}}]}");
        var trends =
                TrendReading.of(List.of(row("1", POTENCY, "14.9; 90.9"), row("2", swapped, "85.1; 60.0")), List.of());
        assertThat(trends.getFirst().parameter().label()).isEqualTo("Potency: Survival");
        assertThat(trends.getFirst().points().stream().map(Point::standing))
                .containsExactly(Point.Standing.OTHER_UNIT, Point.Standing.COUNTED);
        assertThat(trends.get(1).chart().counted()).isEqualTo(2);
    }

    @Test
    @Verifies("OV-04")
    void whatIsComputedFromThePatientsWeightIsKnownThroughEveryCalculation() throws JsonProcessingException {
        var master = master(
                "{'key':'cells','label':'Cells','kind':'VALUE'}",
                "{'key':'dose','label':'Dose','kind':'CALC','expression':'cells / weight'}",
                "{'key':'twice','label':'Twice','kind':'CALC','expression':'dose * 2'}",
                "{'key':'litres','label':'Litres','kind':'CALC','expression':'cells / 15'}",
                "{'key':'round','label':'Round','kind':'CALC','expression':'round + 1'}");
        var told = master.fields()
                .map(Master.Placed::field)
                .filter(f -> Parameter.fromPatient(f, master))
                .map(Field::key);
        assertThat(told).containsExactly("dose", "twice");
    }

    @Test
    @Verifies("TD-01")
    void theFileHoldsEveryNumberAndNoFormula() {
        var evil = field("{'key':'x','label':'X','kind':'VALUE','unit':'=1+1, %'}");
        var csv = TrendTable.csv(TrendReading.of(List.of(row("1", evil, "≤ 0.5"), row("1", evil, "-3")), List.of())
                .getFirst());
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("≤ 0.5,0.5,\"'=1+1, %\"").contains(",-3,-3,").doesNotContain(",\"=1");
    }

    private TrendRows.Row row(String edition, Field field, String value) {
        return row(edition, field, value, Verdict.MET);
    }

    private TrendRows.Row row(String edition, Field field, String value, Verdict verdict) {
        var id = new UUID(0, ++batch);
        var at = Instant.ofEpochSecond(batch);
        return new TrendRows.Row(
                new TrendRows.Definition("P", edition, effective(edition), 4, field),
                new TrendRows.Entered(id, "B" + batch, id, 1, value, verdict, false, at, at));
    }

    @Test
    @Verifies("TD-01")
    void theHighestRevisionIsCurrentInThePlaceOfTheFirst() {
        var id = new UUID(0, 1);
        var first = new TrendRows.Entered(id, "B1", id, 1, "29.0", Verdict.OUT, false, NOON, NOON);
        var later = NOON.plusSeconds(60);
        var second = new TrendRows.Entered(id, "B1", new UUID(0, 2), 2, "92.0", Verdict.MET, true, later, later);
        for (var current : List.of(first.or(second), second.or(first))) {
            assertThat(current.value()).isEqualTo("92.0");
            assertThat(current.corrected()).isTrue();
            assertThat(current.at()).isEqualTo(later);
            assertThat(current.began()).isEqualTo(NOON);
        }
    }

    private static @Nullable Instant effective(String edition) {
        return edition.equals("0") ? null : Instant.ofEpochSecond(Integer.parseInt(edition));
    }

    private static List<String> numbers(Trend trend) {
        return trend.points().stream().map(p -> p.number().toPlainString()).toList();
    }

    private static String words(@Nullable Limit limit) {
        return limit == null ? "" : limit.inWords();
    }

    private static Master master(String... fields) throws JsonProcessingException {
        var list = new ArrayList<String>(List.of(fields));
        return Json.MAPPER.readValue(
                ("{'product':'P-1','edition':'1','title':'P','regime':'HE_EU_NATIONAL','steps':[{'number':1,'day':0,"
                                + "'name':'S','signedBy':'NOBODY','fields':[" + String.join(",", list) + "]}]}")
                        .replace('\'', '"'),
                Master.class);
    }

    private static Field field(String json) {
        try {
            return Json.MAPPER.readValue(json.replace('\'', '"'), Field.class);
        } catch (JsonProcessingException x) {
            throw new IllegalArgumentException(json, x);
        }
    }
}
