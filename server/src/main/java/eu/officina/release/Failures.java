package eu.officina.release;

import eu.officina.traceability.TraceDrawing;
import eu.officina.traceability.Tracing;
import eu.officina.traceability.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What follows for a batch of which nothing is given as conforming any more.
///
/// @rule RE-10
@ApplicationScoped
class Failures {
    @Inject
    Certifications certifications;

    @Inject
    Units units;

    @Inject
    Tracing tracing;

    /// @return null while it did not fail
    Releases.@Nullable Failed of(UUID batch) {
        return certifications
                .of(batch)
                .map(Certification::state)
                .filter(Certification.State::failed)
                .map(state -> {
                    var drawing =
                            state.late() ? TraceDrawing.of(tracing.trace(batch, Tracing.Direction.TOUCHED)) : null;
                    var given = units.given(batch).isPresent();
                    return new Releases.Failed(state.lateDecisions(given), drawing);
                })
                .orElse(null);
    }
}
