package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A patient's wristband is replaced: the old one is refused at the bench, at the bed and on prescriptions.
class WristbandIT {
    private final House house = House.open();

    @Test
    @Verifies("PR-02")
    void theOldWristbandIsRefusedEverywhere() {
        var trial = Trial.at(house);
        var record = trial.certified();
        var old = trial.wristbandScan();
        var first = old + "\u001d8019" + "1";
        var second = old + "\u001d8019" + "2";
        assertThat(replaced("NURSE", old)).isEqualTo("wristband-without-number");
        assertThat(replaced("OPERATOR", second)).isEqualTo("not-allowed");
        assertThat(replaced(
                        "NURSE",
                        StoryScans.wristband(Trial.wristband(Trial.NEXT.incrementAndGet(), "hospital-alba"))
                                + "\u001d80192"))
                .isEqualTo("patient-unknown");
        assertThat(replaced("NURSE", second)).isEqualTo("ok");
        assertThat(replaced("NURSE", first)).isEqualTo("wristband-not-new");
        assertThat(checked(record, old)).isEqualTo("wristband-replaced");
        assertThat(checked(record, first)).isEqualTo("wristband-replaced");
        assertThat(checked(record, second)).isEqualTo("ok");
        assertThat(house.outcome(house.alba("PHYSICIAN"), Trial.W + "prescriptions", trial.prescription()))
                .isEqualTo("wristband-replaced");
    }

    private String replaced(String role, String band) {
        var asked = Map.of("wristband", band, "reason", "wet");
        return house.outcome(house.alba(role), Trial.W + "wristbands", asked);
    }

    private String checked(StoryRecord record, String band) {
        var label = record.read("labels").path(0).path("id").asText();
        var bag = house.alba("NURSE")
                .get("labels/" + label + "/symbol")
                .path("scan")
                .asText();
        return house.outcome(house.alba("NURSE"), Trial.W + "bedside", Map.of("wristband", band, "bag", bag));
    }
}
