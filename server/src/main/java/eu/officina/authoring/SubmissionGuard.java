package eu.officina.authoring;

import eu.officina.boundary.Refusal;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.MasterGuard;
import eu.officina.masterrecords.MasterMove;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets only what has no findings be held ready for review.
///
/// @rule MW-01
@ApplicationScoped
class SubmissionGuard implements MasterGuard {
    @Override
    public void moving(Master document, MasterMove move) {
        if (move != MasterMove.SUBMIT) return;
        var findings = MasterCheck.of(document);
        if (!findings.isEmpty()) throw new Refusal(AuthoringRefusal.FINDINGS_OPEN, findings.size());
    }
}
