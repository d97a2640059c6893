package eu.officina.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/// Counts refusals by reason and faults, for the operator of the service. Never holds data of a patient.
@ApplicationScoped
class Counters {
    @Inject
    MetricRegistry metrics;

    void refused(Reason reason) {
        metrics.counter("officina_refusals", new Tag("reason", reason.slug())).inc();
    }

    void failed() {
        metrics.counter("officina_faults").inc();
    }
}
