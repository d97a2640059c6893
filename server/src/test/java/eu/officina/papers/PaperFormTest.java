package eu.officina.papers;

import static eu.officina.papers.PaperForm.State.CANCELLED;
import static eu.officina.papers.PaperForm.State.ISSUED;
import static eu.officina.papers.PaperForm.State.TRANSCRIBED;
import static eu.officina.papers.PaperForm.State.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Person;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaperFormTest {
    private static final Instant ISSUED_AT = Instant.parse("2026-11-22T10:15:40Z");
    private static final Stamp NOW = new Stamp(new Person("s", "A. Roca"), ISSUED_AT);
    private static final Map<PaperForm.State, Consumer<PaperForm>> MOVES = Map.of(
            TRANSCRIBED, PaperForm::transcribed,
            VERIFIED, form -> form.verified(NOW),
            CANCELLED, form -> form.cancel("not used", NOW));
    private static final Map<PaperForm.State, Set<PaperForm.State>> ALLOWED = Map.of(
            ISSUED, Set.of(TRANSCRIBED, CANCELLED),
            TRANSCRIBED, Set.of(VERIFIED),
            VERIFIED, Set.of(),
            CANCELLED, Set.of());

    @Test
    @Verifies("PA-01")
    void itIsIssuedTranscribedAndVerifiedOrCancelledUnused() {
        for (var from : PaperForm.State.values()) {
            MOVES.forEach((to, move) -> {
                var form = at(from);
                var refusal = refused(() -> move.accept(form));
                if (ALLOWED.getOrDefault(from, Set.of()).contains(to))
                    assertThat(form.state()).isEqualTo(to);
                else assertThat(refusal).isEqualTo(PaperRefusal.PAPER_CLOSED);
            });
        }
    }

    @Test
    @Verifies("PA-01")
    void everyCopyIsCountedAndAccountedFor() {
        var form = at(ISSUED);
        assertThat(List.of(form.copy(), form.copy(), form.copy())).containsExactly(2, 3, 4);
        assertThat(refused(() -> form.expectAccounted(1, 2))).isEqualTo(PaperRefusal.COPIES_MISSING);
        assertThat(refused(() -> form.expectAccounted(0, 3))).isEqualTo(PaperRefusal.COPIES_MISSING);
        assertThat(refused(() -> form.expectAccounted(1, 3))).isNull();
        assertThat(refused(at(TRANSCRIBED)::copy)).isEqualTo(PaperRefusal.PAPER_CLOSED);
    }

    @Test
    @Verifies("PA-02")
    void aValueWasWrittenInItsStepsAfterTheFormWasIssuedAndBeforeNow() {
        var form = at(ISSUED);
        var now = ISSUED_AT.plusSeconds(600);
        assertThat(takes(form, 3, "2026-11-22T10:15:00Z", now))
                .as("the paper knows minutes")
                .isNull();
        assertThat(takes(form, 3, "2026-11-22T10:14:00Z", now)).isEqualTo(PaperRefusal.PAPER_TIME);
        assertThat(takes(form, 3, "2026-11-22T10:30:00Z", now)).isEqualTo(PaperRefusal.PAPER_TIME);
        assertThat(takes(form, 2, "2026-11-22T10:20:00Z", now)).isEqualTo(PaperRefusal.PAPER_COVERS);
        assertThat(takes(form, 6, "2026-11-22T10:20:00Z", now)).isEqualTo(PaperRefusal.PAPER_COVERS);
        assertThat(takes(at(VERIFIED), 3, "2026-11-22T10:20:00Z", now)).isEqualTo(PaperRefusal.PAPER_CLOSED);
        assertThat(takes(at(TRANSCRIBED), 3, "2026-11-22T10:20:00Z", now)).isNull();
    }

    private static @Nullable Object takes(PaperForm form, int step, String written, Instant now) {
        return refused(() -> form.expectTakes(step, Instant.parse(written), now));
    }

    private static @Nullable Object refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var refusal = catchThrowableOfType(Refusal.class, call);
        return refusal == null ? null : refusal.reason();
    }

    private static PaperForm at(PaperForm.State state) {
        var form = new PaperForm(Uuid7.next(), "PF-2026-0001", Uuid7.next(), new Papers.NewForm(3, 5), NOW);
        form.copy();
        if (state == CANCELLED) form.cancel("not used", NOW);
        if (state == TRANSCRIBED || state == VERIFIED) form.transcribed();
        if (state == VERIFIED) form.verified(NOW);
        return form;
    }
}
