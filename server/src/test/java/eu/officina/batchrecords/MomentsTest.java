package eu.officina.batchrecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.officina.Verifies;
import eu.officina.boundary.Json;
import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Field;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times that people type, on the days when the clocks of Madrid change.
class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-10-25T12:00:00Z");
    private Instant now = NOW;

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T12:00,2026-10-25T12:00+01:00",
        "2026-10-24T12:00,2026-10-24T12:00+02:00",
        "2026-10-25T02:30+02:00,2026-10-25T02:30+02:00",
        "2026-10-25T02:30+01:00,2026-10-25T02:30+01:00"
    })
    @Verifies("BR-20")
    void aTimeThatWasIsKeptWithItsOffset(String typed, String kept) throws Exception {
        assertThat(read(typed).value()).isEqualTo(kept);
    }

    @Test
    @Verifies("BR-20")
    void theTwoHoursOfAutumnSortRight() throws Exception {
        var first = OffsetDateTime.parse(read("2026-10-25T02:30+02:00").value());
        var second = OffsetDateTime.parse(read("2026-10-25T02:30+01:00").value());
        assertThat(first).isBefore(second);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30,MOMENT_TWICE",
        "2026-10-25T02:30+05:00,MOMENT_NEVER_WAS",
        "2026-10-24T02:30+01:00,MOMENT_NEVER_WAS",
        "2026-10-25T13:03,MOMENT_TO_COME",
        "2027-10-25T10:00,MOMENT_TO_COME",
        "2026-09-20T10:00,MOMENT_BEFORE_BATCH",
        "0026-10-25T10:00,MOMENT_BEFORE_BATCH",
        "25/10/2026 10:00,NOT_A_MOMENT",
        "2026-02-30T10:00,NOT_A_MOMENT",
        "'',NOT_A_MOMENT"
    })
    @Verifies("BR-20")
    void aTimeThatCannotBeIsRefused(String typed, BatchRefusal reason) {
        var refusal = catchThrowableOfType(Refusal.class, () -> read(typed));
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @Test
    @Verifies("BR-20")
    void theHourThatSpringLeavesOutNeverWas() {
        now = Instant.parse("2026-03-29T12:00:00Z");
        var started = Instant.parse("2026-03-28T12:00:00Z");
        var refusal = catchThrowableOfType(Refusal.class, () -> read("2026-03-29T02:30", started));
        assertThat(refusal.reason()).isEqualTo(BatchRefusal.MOMENT_NEVER_WAS);
    }

    private Outcome read(String typed) throws Exception {
        return read(typed, Instant.parse("2026-10-22T08:00:00Z"));
    }

    private Outcome read(String typed, Instant started) throws Exception {
        var field = Json.MAPPER.readValue("{\"key\":\"t\",\"label\":\"Time\",\"kind\":\"MOMENT\"}", Field.class);
        return new Moments(ZoneId.of("Europe/Madrid"), now).read(field, started, Recording.of("t", typed));
    }
}
