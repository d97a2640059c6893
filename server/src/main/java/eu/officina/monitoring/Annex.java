package eu.officina.monitoring;

import eu.officina.boundary.Json;
import eu.officina.masterrecords.EmSample;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// The numbers of Annex 1 with which a site starts, as shipped in `annex1.json` with their source.
///
/// @source EU GMP Annex 1 (2022)
record Annex(String source, String evidence, int longestExposureMinutes, List<Start> starting) {
    private static final Annex SHIPPED = load();

    /// The limits of one type in one grade.
    record Start(EmSample.Type type, EmSample.Grade grade, Limits limits) {}

    static List<Start> starting(EmSample.Grade grade) {
        return SHIPPED.starting.stream().filter(s -> s.grade() == grade).toList();
    }

    /// How long a settle plate may stand open.
    static Duration longestExposure() {
        return Duration.ofMinutes(SHIPPED.longestExposureMinutes);
    }

    private static Annex load() {
        try (var file = Annex.class.getResourceAsStream("annex1.json")) {
            return Json.MAPPER.readValue(file, Annex.class);
        } catch (IOException x) {
            throw new IllegalStateException("annex1.json can't be read", x);
        }
    }
}
