package eu.officina.dossiers;

import eu.officina.labels.Labelling;
import eu.officina.quality.Deviations;
import eu.officina.quality.QualityLog;
import eu.officina.release.Releases;
import eu.officina.review.Reviews;
import eu.officina.supply.Supplies;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/// What became of a batch after it was made: judged, labelled, released, supplied. Called inside a use case.
@ApplicationScoped
class Decisions {
    @Inject
    Deviations deviations;

    @Inject
    QualityLog log;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Labelling labelling;

    @Inject
    Units units;

    @Inject
    Supplies supplies;

    @Inject
    CertificationLines lines;

    Dossier.QualityFile quality(UUID batch) {
        var found = deviations.of(batch).stream().map(this::file).toList();
        return new Dossier.QualityFile(reviews.view(batch).exceptions(), found);
    }

    private Dossier.DeviationFile file(Deviations.Listed deviation) {
        var actions = log.list().stream()
                .filter(item -> deviation.id().equals(item.deviation()))
                .toList();
        return new Dossier.DeviationFile(deviation, actions);
    }

    Dossier.ReleaseFile release(UUID batch) {
        var view = releases.view(batch);
        var certified = lines.of(batch).stream().map(CertificationLine::line).toList();
        var supply = supplies.view(batch);
        return new Dossier.ReleaseFile(
                view.standing(),
                view.results(),
                view.notices(),
                certified,
                new Dossier.SupplyFile(supply.state(), supply.documents()));
    }

    Dossier.Bags bags(UUID batch) {
        return new Dossier.Bags(labelling.of(batch), units.of(batch));
    }
}
