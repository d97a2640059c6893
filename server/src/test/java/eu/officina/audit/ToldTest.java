package eu.officina.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Hash;
import org.junit.jupiter.api.Test;

class ToldTest {
    private final Told told =
            Told.NOTHING.and("value", "97.9").and("reason", "Größe µ").and("detail", null);

    @Test
    @Verifies("AU-03")
    void itsHashIsTakenOverNamesLengthsAndTexts() {
        assertThat(told.hash()).isEqualTo(Hash.of("reason\n10\nGröße µ\nvalue\n4\n97.9\n"));
    }

    @Test
    @Verifies("AU-03")
    void anyOtherTextHasAnotherHash() {
        assertThat(told.and("value", "97.8").hash()).isNotEqualTo(told.hash());
        assertThat(told.and("detail", "").hash()).isNotEqualTo(told.hash());
        var one = Told.NOTHING.and("a", "x\nb\n1\ny");
        var two = Told.NOTHING.and("a", "x").and("b", "y");
        assertThat(one.hash()).as("no text passes for another member").isNotEqualTo(two.hash());
    }

    @Test
    @Verifies("AU-03")
    void aColumnAddedLaterLeavesOldHashesAsTheyAre() {
        assertThat(told.and("addedLater", null).hash()).isEqualTo(told.hash());
    }
}
