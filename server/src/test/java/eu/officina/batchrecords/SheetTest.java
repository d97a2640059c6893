package eu.officina.batchrecords;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Json;
import eu.officina.boundary.Person;
import eu.officina.boundary.Uuid7;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Method;
import eu.officina.signatures.Signed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Person ROCA = new Person("1", "A. Roca");
    private final UUID batch = Uuid7.next();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Signed> signatures = new ArrayList<>();

    @Test
    @Verifies("BR-07")
    void aStepWaitsForTheOneBeforeIt() throws Exception {
        assertThat(sheet().openStep()).isEqualTo(1);
        assertThat(sheet().state(sheet().master().step(2))).isEqualTo(Sheet.StepState.WAITING);
        record("volume", 1, "200", Verdict.MET);
        record("cells", 1, "50", Verdict.MET);
        assertThat(sheet().openStep()).isEqualTo(2);
    }

    @Test
    @Verifies({"BR-06", "BR-10"})
    void aStepThatASecondPersonVerifiesIsDoneOnlyThen() throws Exception {
        firstStep();
        record("ratio", 1, "4", Verdict.MET, "volume / cells with {cells=50, volume=200}");
        var second = sheet().master().step(2);
        assertThat(sheet().state(second)).isEqualTo(Sheet.StepState.TO_SIGN);
        sign(2, Meaning.PERFORMED, null);
        assertThat(sheet().state(second)).isEqualTo(Sheet.StepState.TO_VERIFY);
        assertThat(sheet().complete()).isFalse();
        sign(2, Meaning.VERIFIED, null);
        assertThat(sheet().complete()).isTrue();
    }

    @Test
    @Verifies("BR-03")
    void aVoidedSignatureOpensTheStepAgain() throws Exception {
        firstStep();
        record("ratio", 1, "4", Verdict.MET, "volume / cells with {cells=50, volume=200}");
        sign(2, Meaning.PERFORMED, "corrected");
        sign(2, Meaning.VERIFIED, "corrected");
        assertThat(sheet().state(sheet().master().step(2))).isEqualTo(Sheet.StepState.TO_SIGN);
    }

    @Test
    @Verifies("BR-12")
    void aCalculationWithOtherInputsDoesNotCount() throws Exception {
        firstStep();
        record("ratio", 1, "4", Verdict.MET, "volume / cells with {cells=50, volume=200}");
        record("volume", 2, "300", Verdict.MET);
        assertThat(sheet().unanswered(sheet().master().step(2))).hasSize(1);
    }

    @Test
    @Verifies("BR-15")
    void aCalculationWhoseInputWasMissedCanBeLeftOutToo() throws Exception {
        record("volume", 1, "MISSED", Verdict.ABSENT);
        record("cells", 1, "50", Verdict.MET);
        assertThat(sheet().unanswered(sheet().master().step(1))).isEmpty();
        assertThat(sheet().unanswered(sheet().master().step(2))).hasSize(1);
        record("ratio", 1, "NOT_APPLICABLE", Verdict.ABSENT);
        assertThat(sheet().unanswered(sheet().master().step(2))).isEmpty();
    }

    @Test
    @Verifies("BR-02")
    void theOldValueStays() throws Exception {
        record("volume", 1, "200", Verdict.MET);
        record("volume", 2, "210", Verdict.MET);
        assertThat(sheet().current("volume").orElseThrow().value()).isEqualTo("210");
        assertThat(sheet().history("volume")).extracting(Entry::value).containsExactly("200", "210");
    }

    @Test
    @Verifies("BR-13")
    void whatNeedsAJudgementIsComputed() throws Exception {
        record("volume", 1, "900", Verdict.OUT);
        record("volume", 2, "200", Verdict.MET);
        sign(2, Meaning.PERFORMED, "corrected: volume");
        var kinds = Exceptions.of(sheet()).stream().map(Exceptions.Row::kind).toList();
        assertThat(kinds)
                .contains(Exceptions.Kind.OUT_OF_LIMITS, Exceptions.Kind.CORRECTED, Exceptions.Kind.SIGNATURE_VOIDED);
    }

    @Test
    @Verifies("BR-08")
    void aRunningTimerAnswersNothing() throws Exception {
        record("volume", 1, "running", Verdict.RUNNING);
        assertThat(sheet().answered(sheet().master().step(1).fields().getFirst()))
                .isFalse();
    }

    private void firstStep() {
        record("volume", 1, "200", Verdict.MET);
        record("cells", 1, "50", Verdict.MET);
    }

    private void record(String field, int revision, String value, Verdict verdict) {
        record(field, revision, value, verdict, null);
    }

    private void record(String field, int revision, String value, Verdict verdict, @Nullable String detail) {
        var step = field.equals("ratio") ? 2 : 1;
        var outcome = new Outcome(value, verdict, Origin.TYPED, value, detail, null, null, null);
        var why = revision > 1 ? "typing error" : null;
        var asked = new Recording(field, value, null, why, null, null, null);
        var spot = new Entry.Spot(batch, step, field, revision, 1);
        entries.add(new Entry(Uuid7.next(), spot, outcome, asked, ROCA, Instant.EPOCH));
    }

    private void sign(int step, Meaning meaning, @Nullable String voided) {
        signatures.add(new Signed(
                Uuid7.next(),
                batch,
                "step-" + step,
                meaning,
                "2",
                "B",
                "QC",
                Instant.EPOCH,
                "UTC",
                "",
                "",
                Method.STEP_UP,
                voided));
    }

    private Sheet sheet() throws Exception {
        var document = """
                {"product":"P-1","edition":"1","title":"T","atmpClass":"GTMP","regime":"HE_EU_NATIONAL",
                 "gtin":"09521234543213","batchPrefix":"P1","shelfLifeHours":72,"storage":"cold","source":"test","steps":[
                 {"number":1,"day":0,"name":"Receive","instruction":"","signedBy":"NOBODY","fields":[
                  {"key":"volume","label":"Volume","kind":"VALUE","unit":"mL"},{"key":"cells","label":"Cells","kind":"VALUE"}]},
                 {"number":2,"day":0,"name":"Seed","instruction":"","signedBy":"PERFORMER_AND_VERIFIER","fields":[
                  {"key":"ratio","label":"Ratio","kind":"CALC","expression":"volume / cells"}]}]}""";
        return new Sheet(Json.MAPPER.readValue(document, Master.class), BigDecimal.TEN, entries, signatures);
    }
}
