package eu.officina.masterrecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Reason;
import eu.officina.boundary.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterRecordTest {
    private static final String AUTHOR = "author";
    private final MasterRecord record = new MasterRecord(UUID.randomUUID(), Demo.ari(), AUTHOR);

    @ParameterizedTest
    @CsvSource({
        "DRAFT,SUBMIT,true",
        "DRAFT,APPROVE,false",
        "DRAFT,MAKE_EFFECTIVE,false",
        "DRAFT,WITHDRAW,false",
        "DRAFT,GIVE_BACK,false",
        "IN_REVIEW,SUBMIT,false",
        "IN_REVIEW,GIVE_BACK,true",
        "IN_REVIEW,APPROVE,true",
        "IN_REVIEW,MAKE_EFFECTIVE,false",
        "APPROVED,MAKE_EFFECTIVE,true",
        "APPROVED,GIVE_BACK,false",
        "APPROVED,APPROVE,false",
        "APPROVED,WITHDRAW,true",
        "EFFECTIVE,WITHDRAW,true",
        "EFFECTIVE,SUBMIT,false",
        "EFFECTIVE,MAKE_EFFECTIVE,false",
        "SUPERSEDED,MAKE_EFFECTIVE,false",
        "SUPERSEDED,WITHDRAW,false",
        "IN_REVIEW,WITHDRAW,false",
        "APPROVED,SUBMIT,false",
        "EFFECTIVE,APPROVE,false",
        "EFFECTIVE,GIVE_BACK,false",
        "SUPERSEDED,SUBMIT,false",
        "SUPERSEDED,APPROVE,false",
        "SUPERSEDED,GIVE_BACK,false"
    })
    @Verifies("MR-11")
    void eachMoveLeadsOnOnlyFromItsOwnStates(MasterRecord.State from, MasterMove move, boolean allowed) {
        reach(from);
        var by = move == MasterMove.SUBMIT ? AUTHOR : "other";
        var refusal = catchThrowableOfType(Refusal.class, () -> record.expect(move, by));
        if (allowed) assertThat(refusal).isNull();
        else assertThat(refusal.reason()).isEqualTo(MasterRefusal.MASTER_NOT_THERE);
    }

    private void reach(MasterRecord.State state) {
        if (state == MasterRecord.State.DRAFT) return;
        record.move(MasterMove.SUBMIT, null, Instant.EPOCH);
        if (state == MasterRecord.State.IN_REVIEW) return;
        record.move(MasterMove.APPROVE, null, Instant.EPOCH);
        if (state == MasterRecord.State.APPROVED) return;
        record.move(MasterMove.MAKE_EFFECTIVE, null, Instant.EPOCH);
        if (state == MasterRecord.State.SUPERSEDED) record.supersededBy("2");
    }

    @Test
    @Verifies({"MR-02", "MR-11"})
    void onlyAnAuthorSubmitsAndOnlySomebodyElseApproves() {
        assertThat(reason(() -> record.expect(MasterMove.SUBMIT, "other"))).isEqualTo(MasterRefusal.NOT_AN_AUTHOR);
        record.save(Demo.ari(), 1, "co-author");
        record.expect(MasterMove.SUBMIT, "co-author");
        record.move(MasterMove.SUBMIT, null, Instant.EPOCH);
        assertThat(reason(() -> record.expect(MasterMove.APPROVE, AUTHOR))).isEqualTo(MasterRefusal.OWN_AUTHOR);
        assertThat(reason(() -> record.expect(MasterMove.APPROVE, "co-author"))).isEqualTo(MasterRefusal.OWN_AUTHOR);
        record.expect(MasterMove.APPROVE, "other");
        record.move(MasterMove.APPROVE, null, Instant.EPOCH);
        assertThat(reason(() -> record.expect(MasterMove.MAKE_EFFECTIVE, AUTHOR)))
                .isEqualTo(MasterRefusal.OWN_AUTHOR);
    }

    @Test
    @Verifies("MR-11")
    void aSaveOnAnOlderRevisionIsRefusedAndAFrozenDocumentStays() {
        var hash = record.sha256();
        var other = Demo.changed(tree -> tree.put("title", "Another title"));
        record.save(other, 1, AUTHOR);
        assertThat(record.sha256()).isNotEqualTo(hash);
        assertThat(record.revision()).isEqualTo(2);
        assertThat(reason(() -> record.save(Demo.ari(), 1, "late"))).isEqualTo(MasterRefusal.DRAFT_CHANGED);
        assertThat(record.title()).isEqualTo("Another title");
        record.move(MasterMove.SUBMIT, null, Instant.EPOCH);
        assertThat(reason(() -> record.save(Demo.ari(), 2, AUTHOR))).isEqualTo(MasterRefusal.NOT_A_DRAFT);
        record.move(MasterMove.GIVE_BACK, "Limits", Instant.EPOCH);
        record.save(Demo.ari(), 2, AUTHOR);
        assertThat(record.stateReason()).isEqualTo("Limits");
    }

    @Test
    @Verifies("MR-11")
    void theCentralEditionUnderADraftCantBeChanged() {
        var claimed = Demo.changed(tree -> tree.putObject("origin")
                .put("publisher", "centre")
                .put("edition", "1")
                .put("sha256", "00"));
        assertThat(reason(() -> record.save(claimed, 1, AUTHOR))).isEqualTo(MasterRefusal.ORIGIN_FIXED);
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).reason();
    }
}
