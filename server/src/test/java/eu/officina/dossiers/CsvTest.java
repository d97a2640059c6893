package eu.officina.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    @Verifies("DO-04")
    void aCellNeitherBreaksALineNorBecomesAFormula() {
        var csv = new Csv(List.of("number", "statement"));
        csv.row(List.of(1, "I certify \"ARI\"\nfinally"));
        csv.row(List.of(2, "=HYPERLINK(\"http://x\")"));
        assertThat(csv.toString().lines())
                .containsExactly(
                        "'number','statement'".replace('\'', '"'),
                        "'1','I certify ''ARI''".replace('\'', '"'),
                        "finally'".replace('\'', '"'),
                        "'2','`=HYPERLINK(''http://x'')'".replace('\'', '"').replace('`', '\''));
    }
}
