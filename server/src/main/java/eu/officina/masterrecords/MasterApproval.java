package eu.officina.masterrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.signatures.Meaning;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/// The signature by which a draft becomes the effective edition; the one before it is superseded.
///
/// @rule MR-02
@ApplicationScoped
class MasterApproval implements Signable {
    @Inject
    MasterRecords records;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Override
    public String act() {
        return "master-approval";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        if (!caller.is(Role.QA) && !caller.is(Role.QP)) throw new Refusal(BoundaryRefusal.NOT_ALLOWED, "qa, qp");
        var record = records.get(object);
        record.expectApprovableBy(caller.person().subject());
        var words = "I approve master record " + record.product() + " edition " + record.edition() + ".";
        return new Statement(object, "approval", Meaning.APPROVED, words, record.sha256());
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var record = records.get(signature.object());
        records.effective(record.product()).ifPresent(MasterRecord::supersede);
        record.becomeEffective(signature.at());
        acts.fire(Act.of("master.effective", "master-record", record.id())
                .change("state", MasterRecord.State.DRAFT, MasterRecord.State.EFFECTIVE));
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/masters/" + object;
    }
}
