package eu.officina.release;

import eu.officina.boundary.Uuid7;
import eu.officina.review.BatchReviewed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// A reviewed batch waits for certification.
///
/// @rule RE-04
@ApplicationScoped
class Submissions {
    @Inject
    Certifications certifications;

    void hear(@Observes BatchReviewed reviewed) {
        var batch = reviewed.batch();
        certifications.add(new Certification(Uuid7.next(), batch.id(), reviewed.at()));
        batch.disposed(Certification.State.PENDING_CERT);
    }
}
