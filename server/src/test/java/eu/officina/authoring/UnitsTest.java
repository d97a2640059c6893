package eu.officina.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mL;mL",
                "%;%",
                "°C;Cel",
                "min;min",
                "10^9/L;10*9/L",
                "10^6;10*6",
                "10^6/mL;10*6/mL",
                "10^6 TU/mL;10*6{TU}/mL",
                "10^6 cells/kg;10*6{cells}/kg",
                "EU/mL;[EU]/mL",
                "copies/cell;{copies}/{cell}",
                "copies per transduced cell;{copies per transduced cell}",
                "% CAR+ among viable CD3+;%{CAR+ among viable CD3+}",
                "% among CD45+CD3+;%{among CD45+CD3+}",
                "µg/mL;ug/mL",
                "CFU;{CFU}",
                "10*6{cells}/kg;10*6{cells}/kg",
                "IU/mL;[IU]/mL"
            })
    @Verifies("MW-02")
    void aPrintedUnitIsUcum(String printed, String code) {
        assertThat(Units.ucum(printed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xyz", "mL/", "percent", "Zellen", "10^6 / mL /", "degrees", "{", "zz l l", "^"})
    @Verifies("MW-02")
    void whatIsNoUnitIsFound(String printed) {
        assertThat(Units.ucum(printed)).isEmpty();
    }
}
