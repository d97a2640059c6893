package eu.officina.masterrecords;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import eu.officina.boundary.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'min':3,'max':7};{'min':2,'max':8};true",
                "{'min':2,'max':8};{'min':2,'max':8};true",
                "{'min':1,'max':7};{'min':2,'max':8};false",
                "{'min':3};{'min':2,'max':8};false",
                "{'min':3,'max':9};{'min':2,'max':8};false",
                "{'minExclusive':2};{'min':2};true",
                "{'min':2};{'minExclusive':2};false",
                "{'min':2.1};{'minExclusive':2};true",
                "{'max':8};{'maxExclusive':8};false",
                "{'maxExclusive':8};{'max':8};true",
                "{'max':5};{};true"
            })
    @Verifies("CM-03")
    void aLimitIsWithinAnotherWhenItIsNoWider(String own, String other, boolean within) throws Exception {
        assertThat(limit(own).within(limit(other))).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'min':3,'max':2};true",
                "{'min':3,'max':3};false",
                "{'minExclusive':3,'max':3};true",
                "{'min':3};false",
                "{'minExclusive':3,'maxExclusive':3.1};false"
            })
    @Verifies("MW-01")
    void aLimitThatNothingMeetsIsCrossed(String limit, boolean crossed) throws Exception {
        assertThat(limit(limit).crossed()).isEqualTo(crossed);
    }

    private static Limit limit(String json) throws Exception {
        return Json.MAPPER.readValue(json.replace('\'', '"'), Limit.class);
    }
}
