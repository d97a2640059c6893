package eu.officina.release;

import static eu.officina.release.Certification.State.CERTIFIED_FINAL;
import static eu.officina.release.Certification.State.CERTIFIED_STEP1;
import static eu.officina.release.Certification.State.LATE_OOS;
import static eu.officina.release.Certification.State.PENDING_CERT;
import static eu.officina.release.Certification.State.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Uuid7;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationTest {
    private static final List<String> STERILITY = List.of("Sterility");
    private final Certification certification = new Certification(Uuid7.next(), Uuid7.next(), Instant.EPOCH);

    @Test
    @Verifies("RE-01")
    void withAPendingResultItComesInTwoSteps() {
        assertThat(certification.next(STERILITY, true)).isEqualTo(CERTIFIED_STEP1);
        certification.become(CERTIFIED_STEP1, STERILITY, "", Instant.EPOCH);
        assertThat(refused(STERILITY)).isEqualTo(ReleaseRefusal.RESULTS_PENDING);
        assertThat(certification.next(List.of(), true)).isEqualTo(CERTIFIED_FINAL);
    }

    @Test
    @Verifies("RE-01")
    void withAllResultsItIsFinalAtOnce() {
        assertThat(certification.next(List.of(), false)).isEqualTo(CERTIFIED_FINAL);
    }

    @Test
    @Verifies("RE-01")
    void whereTheRulesAllowNoSecondStepItWaits() {
        var refusal = catchThrowableOfType(Refusal.class, () -> certification.next(STERILITY, false));
        assertThat(refusal.reason()).isEqualTo(ReleaseRefusal.TWO_STEPS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "LATE_OOS", "CERTIFIED_FINAL"})
    @Verifies("RE-03")
    void whatWasDecidedIsNotCertified(Certification.State decided) {
        certification.become(decided, List.of(), "", Instant.EPOCH);
        assertThat(refused(List.of())).isIn(ReleaseRefusal.DECIDED, ReleaseRefusal.CERTIFIED);
        assertThat(catchThrowableOfType(Refusal.class, certification::expectUndecided))
                .isNotNull();
        assertThat(certification.state()).isNotEqualTo(PENDING_CERT).isIn(REJECTED, LATE_OOS, CERTIFIED_FINAL);
    }

    private eu.officina.boundary.Reason refused(List<String> pending) {
        return catchThrowableOfType(Refusal.class, () -> certification.next(pending, true))
                .reason();
    }
}
