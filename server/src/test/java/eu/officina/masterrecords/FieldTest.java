package eu.officina.masterrecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.Verifies;
import eu.officina.boundary.Json;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
    @ParameterizedTest
    @CsvSource({"69.94,OUT,69.9", "69.95,MET,70.0", "70,MET,70.0", "'70,0',MET,70.0", "< 90,OUT,< 90.0"})
    @Verifies("MR-01")
    void aValueIsComparedAfterRounding(String typed, Verdict verdict, String reported) throws Exception {
        var judged = field("{'kind':'VALUE','decimals':1,'limit':{'min':70}}").judge(typed);
        assertThat(judged).isEqualTo(new Field.Judged(reported, verdict));
    }

    @ParameterizedTest
    @CsvSource({"<=0.5,MET", "0.5,MET", "< 0.5,MET", "0.6,OUT", ">0.1,OUT", "≤ 0.6,OUT"})
    @Verifies("MR-03")
    void aReportedBoundMeetsOnlyAnUpperLimitThatHoldsIt(String typed, Verdict verdict) throws Exception {
        assertThat(field("{'kind':'VALUE','limit':{'max':0.5}}").judge(typed).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"69.9,MET", "70,OUT", "0,MET"})
    @Verifies("MR-01")
    void anExclusiveLimitIsNotMetByItself(String typed, Verdict verdict) throws Exception {
        assertThat(field("{'kind':'VALUE','limit':{'maxExclusive':70}}")
                        .judge(typed)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"85,MET", "84.9,ALERT", "80,ALERT", "79.9,OUT", "100,MET"})
    @Verifies("MR-07")
    void betweenAlertAndLimitItIsAnException(String typed, Verdict verdict) throws Exception {
        var viability = field("{'kind':'VALUE','limit':{'min':80},'alert':{'min':85},'plausible':{'min':0,'max':100}}");
        assertThat(viability.judge(typed).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"8240", "-1", "100.1", "1e9"})
    @Verifies("MR-07")
    void whatCantBeIsTakenForASlip(String typed) throws Exception {
        var viability = field("{'kind':'VALUE','label':'Viability','unit':'%','plausible':{'min':0,'max':100}}");
        assertThat(reason(() -> viability.judge(typed))).isEqualTo(MasterRefusal.NOT_PLAUSIBLE);
    }

    @Test
    @Verifies("MR-07")
    void aTypedUnitMustBeTheFieldsOwn() throws Exception {
        var volume = field("{'kind':'VALUE','label':'Volume','unit':'mL','limit':{'min':50}}");
        assertThat(volume.judge("82,4 mL")).isEqualTo(new Field.Judged("82.4", Verdict.MET));
        assertThat(volume.judge("< 60mL").value()).isEqualTo("< 60");
        assertThat(reason(() -> volume.judge("0.08 L"))).isEqualTo(MasterRefusal.UNIT_DIFFERS);
        assertThat(reason(() -> volume.judge("80 %"))).isEqualTo(MasterRefusal.UNIT_DIFFERS);
        assertThat(reason(() -> volume.judge("8 0"))).isEqualTo(MasterRefusal.NOT_A_NUMBER);
    }

    @Test
    @Verifies("MR-07")
    void wordsAreTakenInAnyScriptButNothingUnseen() throws Exception {
        var remark = field("{'kind':'TEXT','label':'Remark'}");
        assertThat(remark.judge(" שלום 🧬 ").value()).isEqualTo("שלום 🧬");
        assertThat(reason(() -> remark.judge("pass\u202Eliaf"))).isEqualTo(MasterRefusal.TEXT_UNSEEN);
        assertThat(reason(() -> remark.judge("a\u0000b"))).isEqualTo(MasterRefusal.TEXT_UNSEEN);
        assertThat(reason(() -> remark.judge("  "))).isEqualTo(MasterRefusal.TEXT_MISSING);
    }

    @Test
    @Verifies("MR-09")
    void theClosestVariantCounts() throws Exception {
        var cells = field("{'kind':'VALUE','key':'cells','label':'Cells','limit':{'min':20},'variants':["
                + "{'phase':'I','limit':{'min':10}},{'site':'alba','limit':{'min':30}},"
                + "{'phase':'I','site':'alba','limit':{'min':15},'alert':{'min':25}}]}");
        assertThat(cells.at("I", "alba").judge("16").verdict()).isEqualTo(Verdict.ALERT);
        assertThat(cells.at("II", "alba").judge("29").verdict()).isEqualTo(Verdict.OUT);
        assertThat(cells.at("I", "brandt").judge("10").verdict()).isEqualTo(Verdict.MET);
        assertThat(cells.at(null, "brandt").judge("19").verdict()).isEqualTo(Verdict.OUT);
        assertThat(cells.at("II", "brandt")).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"14.9;90.9,MET", "80;60,MET", "80;40,OUT"})
    @Verifies("MR-05")
    void anyOfIsMetByOne(String typed, Verdict verdict) throws Exception {
        var potency = field("{'kind':'ANY_OF','parts':[{'label':'1:1','limit':{'maxExclusive':70}},"
                + "{'label':'4:1','limit':{'minExclusive':50}}]}");
        assertThat(potency.judge(typed).verdict()).isEqualTo(verdict);
    }

    @Test
    @Verifies("MR-12")
    void aSampleNamesItsTypeAndGrade() throws Exception {
        var plate = field("{'kind':'EM_SAMPLE','sample':{'type':'SETTLE_PLATE','grade':'C'}}");
        assertThat(plate.sample()).isEqualTo(new EmSample(EmSample.Type.SETTLE_PLATE, EmSample.Grade.C));
        assertThat(plate.spoken(new EmSample.Placed("EM-1", "CR1-WP").value())).isEqualTo("EM-1 · CR1-WP");
        var bare = catchThrowableOfType(JsonProcessingException.class, () -> field("{'kind':'EM_SAMPLE'}"));
        assertThat(bare).hasRootCauseInstanceOf(Refusal.class);
        var half = "{'kind':'EM_SAMPLE','sample':{'type':'SETTLE_PLATE'}}";
        assertThat(catchThrowableOfType(JsonProcessingException.class, () -> field(half)))
                .isNotNull();
    }

    @Test
    @Verifies("MR-12")
    void anOlderDocumentIsReadAndWrittenAsItWas() throws Exception {
        var older =
                "{\"key\":\"k\",\"kind\":\"VALUE\",\"label\":\"L\",\"mayBePending\":false,\"release\":false,\"singleUse\":false}";
        var read = Json.MAPPER.readValue(older, Field.class);
        assertThat(read.sample()).isNull();
        assertThat(Json.MAPPER.writeValueAsString(read)).isEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource({"seven", "1.2.3", "'1,000.5'", "''", "99999999999999", "NaN", "--1"})
    @Verifies("MR-01")
    void whatIsNoNumberIsRefused(String typed) throws Exception {
        var field = field("{'kind':'VALUE'}");
        assertThat(reason(() -> field.judge(typed))).isEqualTo(MasterRefusal.NOT_A_NUMBER);
    }

    @Test
    @Verifies("MR-01")
    void onlyAnOfferedChoiceIsTaken() throws Exception {
        var sterility = field("{'kind':'CHOICE','accept':['sterile'],'choices':['sterile','growth']}");
        assertThat(sterility.judge("sterile").verdict()).isEqualTo(Verdict.MET);
        assertThat(sterility.judge("growth").verdict()).isEqualTo(Verdict.OUT);
        assertThat(reason(() -> sterility.judge("clean"))).isEqualTo(MasterRefusal.NOT_A_CHOICE);
    }

    @Test
    @Verifies("MR-04")
    void aCalculationNamesItsInputs() {
        var known = Map.of("total", new BigDecimal("1495"), "weight", new BigDecimal("70"), "other", BigDecimal.ONE);
        var done = Calculation.of("total / weight", known);
        assertThat(done.result().doubleValue()).isBetween(21.357, 21.358);
        assertThat(done.inputs()).containsOnlyKeys("total", "weight");
    }

    @Test
    @Verifies("MR-04")
    void aMissingInputAndADivisionByZeroAreTold() {
        assertThat(reason(() -> Calculation.of("a / b", Map.of("a", BigDecimal.ONE))))
                .isEqualTo(MasterRefusal.CALCULATION_WAITS);
        assertThat(reason(() -> Calculation.of("a / b", Map.of("a", BigDecimal.ONE, "b", BigDecimal.ZERO))))
                .isEqualTo(MasterRefusal.CALCULATION_IMPOSSIBLE);
    }

    private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).reason();
    }

    private static Field field(String json) throws Exception {
        var text = json.replace('\'', '"').replaceFirst("\\{", "{\"key\":\"k\",\"label\":\"L\",");
        return Json.MAPPER.readValue(text, Field.class);
    }
}
