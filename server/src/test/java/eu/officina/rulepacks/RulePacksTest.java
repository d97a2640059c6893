package eu.officina.rulepacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {
    private final RulePacks packs = new RulePacks();

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z,true,2026-03-16T22:59:59Z",
        "2026-03-01T10:00:00Z,false,2026-05-30T21:59:59Z",
        "2028-02-20T10:00:00Z,true,2028-03-06T22:59:59Z",
        "2025-12-24T10:00:00Z,true,2026-01-08T22:59:59Z",
        "2025-12-24T22:55:00Z,true,2026-01-08T22:59:59Z",
        "2025-12-24T23:05:00Z,true,2026-01-09T22:59:59Z"
    })
    @Verifies({"RP-01", "VI-02"})
    void theDeadlineIsTheEndOfTheDayInTheAuthoritysZone(Instant aware, boolean serious, Instant due) {
        var pack = packs.in("ES", Regime.HE_EU_NATIONAL, LocalDate.of(2026, 1, 1));
        assertThat(pack.reportDue(aware, serious)).isEqualTo(due);
    }

    @Test
    @Verifies("RP-02")
    void whereThereAreNoRulesItSaysSo() {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> packs.in("ES", Regime.HE_EU_NATIONAL, LocalDate.of(2010, 1, 1)));
        assertThat(refusal.reason()).isEqualTo(RulePackRefusal.NO_RULE_PACK);
        assertThat(refusal.details()).containsExactly("ES", "HE_EU_NATIONAL");
    }

    @ParameterizedTest
    @CsvSource({
        "GB,UK_POC,2025-07-23,2",
        "GB,UK_POC,2025-07-22,0",
        "GB,UK_MM,2026-01-01,0",
        "ES,HE_EU_NATIONAL,2026-01-01,0",
        "FR,UK_POC,2026-01-01,0"
    })
    @Verifies("RP-03")
    void aLabelIsWaivedOnlyWhereTheLawSaysSo(String country, Regime regime, LocalDate day, int minutes) {
        assertThat(packs.labelWaiverMinutes(country, regime, day)).isEqualTo(minutes);
    }
}
