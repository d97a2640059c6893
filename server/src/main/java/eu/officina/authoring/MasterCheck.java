package eu.officina.authoring;

import static eu.officina.authoring.Finding.What.IDENTITY_DONATION;
import static eu.officina.authoring.Finding.What.IDENTITY_PATIENT;
import static eu.officina.authoring.Finding.What.LABEL_CHECK_AFTER;
import static eu.officina.authoring.Finding.What.LABEL_ONCE;
import static eu.officina.authoring.Finding.What.LABEL_UNVERIFIED;
import static eu.officina.authoring.Finding.What.NOTHING_RELEASED;
import static eu.officina.authoring.Finding.What.NO_SOURCE_MATERIAL;
import static eu.officina.authoring.Finding.What.PRODUCT_GTIN;

import eu.officina.boundary.Refusal;
import eu.officina.identifiers.Gtin;
import eu.officina.masterrecords.Field;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Step;
import java.util.ArrayList;
import java.util.List;

/// What is wrong in a draft: where, what, and how to mend it.
///
/// - **Shape** the head first, then step by step, field by field; empty when it may be held ready for review.
///
/// @rule MW-01
public class MasterCheck {
    private final Master master;
    private final List<Finding> found = new ArrayList<>();

    private MasterCheck(Master master) {
        this.master = master;
    }

    public static List<Finding> of(Master master) {
        var check = new MasterCheck(master);
        check.head();
        check.identity();
        check.labels();
        master.steps().forEach(step -> check.found.addAll(new StepCheck(master, step).findings()));
        return List.copyOf(check.found);
    }

    private void head() {
        if (!gtin(master.gtin())) found.add(Finding.head(PRODUCT_GTIN, master.gtin()));
        if (master.startingMaterial().isEmpty()) found.add(Finding.head(NO_SOURCE_MATERIAL));
        if (master.specification().isEmpty()) found.add(Finding.head(NOTHING_RELEASED));
    }

    /// Donation and patient are scanned once each when the cells arrive: that is step 1.
    private void identity() {
        if (count(master.step(1), Field.Kind.DONATION) != 1) found.add(Finding.at(1, IDENTITY_DONATION));
        if (count(master.step(1), Field.Kind.PATIENT) != 1) found.add(Finding.at(1, IDENTITY_PATIENT));
    }

    private static long count(Step step, Field.Kind kind) {
        return step.fields().stream().filter(f -> f.kind() == kind).count();
    }

    /// What is filled is labelled once, read back, and seen by a second person.
    private void labels() {
        var issued = placed(Field.Kind.LABEL);
        var checked = placed(Field.Kind.LABEL_CHECK);
        if (issued.size() != 1) found.add(Finding.head(LABEL_ONCE, "" + issued.size()));
        var after = checked.size() == 1 && !issued.isEmpty() && follows(checked.getFirst(), issued.getFirst());
        if (!after) found.add(Finding.head(LABEL_CHECK_AFTER));
        for (var label : issued) {
            if (label.step().signedBy() != Step.SignedBy.PERFORMER_AND_VERIFIER) {
                found.add(Finding.at(label.step().number(), LABEL_UNVERIFIED));
            }
        }
    }

    private List<Master.Placed> placed(Field.Kind kind) {
        return master.fields().filter(p -> p.field().kind() == kind).toList();
    }

    private boolean follows(Master.Placed one, Master.Placed other) {
        var all = master.fields().toList();
        return all.indexOf(one) > all.indexOf(other);
    }

    static boolean gtin(String digits) {
        try {
            return new Gtin(digits).digits().equals(digits);
        } catch (Refusal wrong) {
            return false;
        }
    }
}
