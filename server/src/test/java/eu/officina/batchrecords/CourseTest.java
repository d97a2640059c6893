package eu.officina.batchrecords;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.batchrecords.Exceptions.Kind;
import eu.officina.batchrecords.Sheet.StepState;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.OnFail;
import eu.officina.masterrecords.Verdict;
import eu.officina.signatures.Meaning;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Which way a batch goes: cases, breaches, repetitions, time windows; and what of it needs a judgement.
class CourseTest {
    private static final String WAYS = """
            {'number':1,'name':'Choose','signedBy':'NOBODY','fields':[
              {'key':'way','label':'Way','kind':'BRANCH','choices':['fresh','frozen']}]},
            {'number':2,'name':'Thaw','signedBy':'NOBODY','onlyIf':{'field':'way','is':['frozen']},'fields':[
              {'key':'thawed','label':'Thawed','kind':'CHECK'}]},
            {'number':3,'name':'Count','signedBy':'NOBODY','repeats':1,'fields':[
              {'key':'cells','label':'Cells','kind':'VALUE','limit':{'min':80},'onFail':['GO_ON','REPEAT','BRANCH']}]},
            {'number':4,'name':'Wash again','signedBy':'NOBODY','onlyIf':{'field':'cells','outOfLimits':true},'fields':[
              {'key':'washed','label':'Washed','kind':'CHECK'}]}""";
    private static final String TIMES = """
            {'number':1,'name':'Thaw','signedBy':'PERFORMER','repeats':2,'fields':[
              {'key':'thawed','label':'Thawed','kind':'CHECK'}]},
            {'number':2,'name':'Use','signedBy':'NOBODY','window':{'after':1,'minMinutes':10,'maxMinutes':30},'fields':[
              {'key':'used','label':'Used','kind':'CHECK'}]},
            {'number':3,'name':'Plates','signedBy':'PERFORMER_AND_VERIFIER','anyTime':true,'fields':[
              {'key':'plate','label':'Plate','kind':'MATERIAL','gtin':'09521234101017'}]},
            {'number':4,'name':'End','signedBy':'NOBODY','fields':[{'key':'end','label':'End','kind':'CHECK'}]}""";

    @Test
    @Verifies("BR-18")
    void aStepKeptForACaseIsDoneOnlyInThatCase() {
        var fresh = new RecordByHand(WAYS).value(1, "way", "fresh", Verdict.MET);
        assertThat(fresh.state(2)).isEqualTo(StepState.SKIPPED);
        assertThat(fresh.sheet().openStep()).isEqualTo(3);
        var frozen = new RecordByHand(WAYS).value(1, "way", "frozen", Verdict.MET);
        assertThat(frozen.state(2)).isEqualTo(StepState.OPEN);
        assertThat(frozen.sheet().openStep()).isEqualTo(2);
    }

    @Test
    @Verifies({"BR-17", "BR-18"})
    void aBreachWaitsForAChoiceAndTheBranchIsTakenOnlyWhenChosen() {
        var record =
                new RecordByHand(WAYS).value(1, "way", "fresh", Verdict.MET).value(3, "cells", "70", Verdict.OUT);
        assertThat(record.state(3)).isEqualTo(StepState.OPEN);
        assertThat(record.sheet().breaches(record.sheet().master().step(3)))
                .extracting(Field::key)
                .containsExactly("cells");
        record.mark(3, Mark.DECISION, "cells", OnFail.GO_ON.name(), "1");
        assertThat(record.state(3)).isEqualTo(StepState.DONE);
        assertThat(record.state(4)).isEqualTo(StepState.SKIPPED);
        assertThat(record.sheet().complete()).isTrue();
        var branched = new RecordByHand(WAYS)
                .value(1, "way", "fresh", Verdict.MET)
                .value(3, "cells", "70", Verdict.OUT)
                .mark(3, Mark.DECISION, "cells", OnFail.BRANCH.name(), "1");
        assertThat(branched.state(4)).isEqualTo(StepState.OPEN);
    }

    @Test
    @Verifies("BR-17")
    void aDecisionIsAboutTheValueAsItStoodThen() {
        var record = new RecordByHand(WAYS)
                .value(1, "way", "fresh", Verdict.MET)
                .value(3, "cells", "70", Verdict.OUT)
                .mark(3, Mark.DECISION, "cells", OnFail.GO_ON.name(), "1")
                .value(3, "cells", "60", Verdict.OUT);
        assertThat(record.state(3)).isEqualTo(StepState.OPEN);
        assertThat(record.value(3, "cells", "90", Verdict.MET).state(3)).isEqualTo(StepState.DONE);
    }

    @Test
    @Verifies("BR-21")
    void aRepeatedStepIsAnsweredByItsLastRoundAndTheFirstIsKept() {
        var record =
                new RecordByHand(TIMES).value(1, "thawed", "yes", Verdict.MET).signed("step-1", Meaning.PERFORMED);
        assertThat(record.state(1)).isEqualTo(StepState.DONE);
        record.mark(1, Mark.REPETITION, "", "2", null);
        assertThat(record.state(1)).isEqualTo(StepState.OPEN);
        record.value(1, "thawed", "yes", Verdict.MET);
        assertThat(record.state(1)).isEqualTo(StepState.TO_SIGN);
        assertThat(record.sheet().part(record.sheet().master().step(1))).isEqualTo("step-1-round-2");
        record.signed("step-1-round-2", Meaning.PERFORMED);
        assertThat(record.state(1)).isEqualTo(StepState.DONE);
        assertThat(record.sheet().history("thawed")).extracting(Entry::round).containsExactly(1, 2);
        assertThat(record.sheet().signatures(record.sheet().master().step(1))).hasSize(2);
        assertThat(record.exceptions()).contains(Kind.REPEATED).doesNotContain(Kind.CORRECTED);
    }

    @Test
    @Verifies("BR-19")
    void theWindowBeginsWhenTheStepBeforeWasSigned() {
        var record = new RecordByHand(TIMES).value(1, "thawed", "yes", Verdict.MET);
        assertThat(Turns.window(record.sheet().master().step(2), record.sheet()))
                .isNull();
        record.after(5).signed("step-1", Meaning.PERFORMED);
        var window = Turns.window(record.sheet().master().step(2), record.sheet());
        assertThat(window)
                .extracting(Turns.Window::from, Turns.Window::until)
                .containsExactly(
                        RecordByHand.START.plus(Duration.ofMinutes(15)),
                        RecordByHand.START.plus(Duration.ofMinutes(35)));
        record.after(30).value(2, "used", "yes", Verdict.MET);
        assertThat(record.exceptions()).isEmpty();
    }

    @Test
    @Verifies("BR-19")
    void aLaterCorrectionMovesNoWindow() {
        var record =
                new RecordByHand(TIMES).value(1, "thawed", "yes", Verdict.MET).signed("step-1", Meaning.PERFORMED);
        record.after(60).corrected(1, "thawed", "yes", "Typed twice").signed("step-1", Meaning.PERFORMED);
        var window = Turns.window(record.sheet().master().step(2), record.sheet());
        assertThat(window).extracting(Turns.Window::until).isEqualTo(RecordByHand.START.plus(Duration.ofMinutes(30)));
        record.after(1).value(2, "used", "yes", Verdict.MET);
        assertThat(record.exceptions()).contains(Kind.LATE);
    }

    @Test
    @Verifies("BR-19")
    void whatWasWrittenOnPaperCountsByItsOwnTime() {
        var record =
                new RecordByHand(TIMES).value(1, "thawed", "yes", Verdict.MET).signed("step-1", Meaning.PERFORMED);
        var step = record.sheet().master().step(2);
        var inTime = RecordByHand.START.plus(Duration.ofMinutes(20));
        assertThat(Turns.late(step, record.sheet(), inTime)).isNull();
        assertThat(Turns.late(step, record.sheet(), inTime.plus(Duration.ofHours(3))))
                .contains("late after step 1");
        record.after(200).onPaper(2, "used", "yes", inTime);
        assertThat(record.exceptions()).doesNotContain(Kind.LATE);
    }

    @Test
    @Verifies("BR-22")
    void aHoldIsNotEndedByStop() {
        var record = new RecordByHand("""
                {'number':1,'name':'Hold','signedBy':'NOBODY','role':'QA','fields':[
                  {'key':'go','label':'Goes on','kind':'HOLD'}]},
                {'number':2,'name':'Next','signedBy':'NOBODY','fields':[{'key':'x','label':'X','kind':'CHECK'}]}""");
        record.value(1, "go", "stop", Verdict.OUT);
        assertThat(record.state(1)).isEqualTo(StepState.OPEN);
        assertThat(record.state(2)).isEqualTo(StepState.WAITING);
        record.value(1, "go", "go on", Verdict.MET);
        assertThat(record.state(2)).isEqualTo(StepState.OPEN);
    }

    @Test
    @Verifies("BR-12")
    void aBoundIsNoNumberToComputeWith() {
        var record = new RecordByHand("""
                {'number':1,'name':'Count','signedBy':'NOBODY','fields':[
                  {'key':'cells','label':'Cells','kind':'VALUE'},
                  {'key':'dose','label':'Dose','kind':'CALC','expression':'cells / 2'}]}""");
        record.value(1, "cells", "> 95", Verdict.MET);
        var dose = record.sheet().master().placed("dose").field();
        assertThat(Calculating.missing(dose, record.sheet())).containsExactly("Cells");
        record.corrected(1, "cells", "95", "Diluted and counted");
        assertThat(Calculating.missing(dose, record.sheet())).isEmpty();
    }

    @Test
    @Verifies({"BR-13", "BR-19"})
    void beginningTooLateIsAnException() {
        var record =
                new RecordByHand(TIMES).value(1, "thawed", "yes", Verdict.MET).signed("step-1", Meaning.PERFORMED);
        record.after(31).value(2, "used", "yes", Verdict.MET);
        assertThat(record.exceptions()).containsExactly(Kind.LATE);
    }

    @Test
    @Verifies("BR-13")
    void aStepDoneBeforeItsTurnOrNotVerifiedIsAnException() {
        var record = new RecordByHand(TIMES).doubtful(3, "plate", "L-1", "expires 2026-03-02");
        assertThat(record.state(3)).isEqualTo(StepState.TO_SIGN);
        assertThat(record.exceptions()).containsExactlyInAnyOrder(Kind.WARNING, Kind.OUT_OF_ORDER);
        record.after(1).value(1, "thawed", "yes", Verdict.MET).signed("step-1", Meaning.PERFORMED);
        record.after(12).value(2, "used", "yes", Verdict.MET).value(4, "end", "yes", Verdict.MET);
        assertThat(record.exceptions()).containsExactlyInAnyOrder(Kind.WARNING, Kind.OUT_OF_ORDER, Kind.NOT_VERIFIED);
        record.signed("step-3", Meaning.PERFORMED).by(RecordByHand.PRAT).signed("step-3", Meaning.VERIFIED);
        assertThat(record.exceptions()).containsExactlyInAnyOrder(Kind.WARNING, Kind.OUT_OF_ORDER);
    }

    @Test
    @Verifies("BR-13")
    void whatIsDoubtfulOfAnEntryIsAnException() {
        var record = new RecordByHand(TIMES).value(3, "plate", "L-1", Verdict.MET);
        assertThat(record.exceptions()).contains(Kind.MANUAL_ENTRY);
        var apart = new RecordByHand(WAYS).claimed(1, "way", "fresh", RecordByHand.START.minusSeconds(301));
        assertThat(apart.exceptions()).containsExactly(Kind.CLOCK);
        var ahead = new RecordByHand(WAYS).claimed(1, "way", "fresh", RecordByHand.START.plusSeconds(301));
        assertThat(ahead.exceptions()).containsExactly(Kind.CLOCK);
        var near = new RecordByHand(WAYS).claimed(1, "way", "fresh", RecordByHand.START.minusSeconds(300));
        assertThat(near.exceptions()).isEmpty();
        var remarked = new RecordByHand(WAYS).mark(1, Mark.REMARK, "", "The bag was cold", null);
        assertThat(remarked.exceptions()).containsExactly(Kind.REMARK);
        var alert = new RecordByHand(WAYS).value(3, "cells", "81", Verdict.ALERT);
        assertThat(alert.exceptions()).containsExactly(Kind.ALERT);
    }

    @Test
    @Verifies("BR-21")
    void aHandOverIsShownUntilSomebodyElseRecords() {
        var record = new RecordByHand(TIMES)
                .mark(1, Mark.HANDOVER, "", "Thaw at 14:00", null)
                .after(1);
        record.value(1, "thawed", "no", Verdict.OUT);
        var step = record.sheet().master().step(1);
        assertThat(StepMarks.of(step, record.sheet()).handover()).isNotNull();
        record.by(RecordByHand.PRAT).corrected(1, "thawed", "yes", "Now it is");
        assertThat(StepMarks.of(step, record.sheet()).handover()).isNull();
        assertThat(StepMarks.of(step, record.sheet()).said()).hasSize(1);
    }
}
