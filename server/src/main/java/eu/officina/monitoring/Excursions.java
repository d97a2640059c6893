package eu.officina.monitoring;

import eu.officina.masterrecords.EmSample;
import eu.officina.quality.Deviations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What in the environment of a batch went otherwise: each opens a deviation of that batch, wherever it stands.
///
/// @rule EM-02
/// @rule EM-04
@ApplicationScoped
class Excursions {
    @Inject
    Deviations deviations;

    void late(Sample sample) {
        if (!sample.late()) return;
        var times = sample.view(List.of()).times();
        var open = Duration.between(times.opened(), Objects.requireNonNull(times.closed()));
        open(
                sample,
                "stood open for %d h %d min, at most %d h"
                        .formatted(
                                open.toHours(),
                                open.toMinutesPart(),
                                Annex.longestExposure().toHours()));
    }

    void over(Sample sample, SampleView.Found found) {
        var limits = sample.view(List.of()).limits();
        var large = limits.largeAction() == null ? "" : " / " + limits.largeAction();
        var organism = found.organism() == null || found.organism().isBlank()
                ? ""
                : ", " + found.organism().strip();
        open(sample, "count %s, action limit %d%s%s".formatted(found.counted(), limits.action(), large, organism));
    }

    private void open(Sample sample, String what) {
        var in = sample.inBatch();
        if (in == null) return;
        var view = sample.view(List.of());
        var where = "%s %s at %s (grade %s): "
                .formatted(
                        words(view.type()),
                        view.label(),
                        view.where().site(),
                        view.where().grade());
        deviations.open(new Deviations.Found(in.batch(), in.number(), in.step(), in.field(), where + what));
    }

    private static String words(EmSample.Type type) {
        var words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
