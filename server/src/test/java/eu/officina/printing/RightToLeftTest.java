package eu.officina.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import eu.officina.Verifies;
import org.junit.jupiter.api.Test;

class RightToLeftTest {
    private final RightToLeft bidi = new RightToLeft();

    @Test
    @Verifies("PT-03")
    void lettersTakeTheFormTheirNeighboursAskFor() {
        assertThat(ArabicLetters.join("بيت")).isEqualTo("\uFE91\uFEF4\uFE96"); // initial, medial, final
        assertThat(ArabicLetters.join("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD"); // none joins the next
        assertThat(ArabicLetters.join("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1"); // lam and alef are one
        assertThat(ArabicLetters.join("شيء")).isEqualTo("\uFEB7\uFEF2\uFE80"); // hamza joins nothing
        assertThat(ArabicLetters.join("كَتَب")).isEqualTo("\uFEDB\u064E\uFE98\u064E\uFE90"); // marks stand between
        assertThat(ArabicLetters.join("پک")).isEqualTo("\uFB58\uFB8F"); // Persian
        assertThat(ArabicLetters.join("Latin שלום 12")).isEqualTo("Latin שלום 12");
    }

    @Test
    @Verifies("PT-03")
    void everyLetterHasItsOwnForms() {
        assertThat(ArabicLetters.join("\u0641")).isEqualTo("\uFED1");
        assertThat(ArabicLetters.join("\u064A")).isEqualTo("\uFEF1");
        assertThat(ArabicLetters.join("\u063A")).isEqualTo("\uFECD");
        assertThat(ArabicLetters.join("\u0648")).isEqualTo("\uFEED");
    }

    @Test
    @Verifies("PT-03")
    void aTextIsSplitWhereTheDirectionChanges() {
        bidi.setParagraph("Reason: שלום 12, then", BidiSplitter.LTR);
        assertThat(bidi.countTextRuns()).isEqualTo(3);
        assertThat(bidi.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(bidi.getVisualRun(1).getStart()).isEqualTo(8);
        bidi.setParagraph("", BidiSplitter.LTR);
        assertThat(bidi.countTextRuns()).isLessThanOrEqualTo(1);
    }

    @Test
    @Verifies("PT-03")
    void aRunIsTurnedAroundWithItsNumbersAndBracketsRight() {
        assertThat(bidi.reorderRTLTextToLTR("שלום")).isEqualTo("םולש");
        assertThat(bidi.reorderRTLTextToLTR("א 12 (ב)")).isEqualTo("(ב) 12 א");
        assertThat(bidi.reorderRTLTextToLTR("בּא")).isEqualTo("אבּ");
    }
}
