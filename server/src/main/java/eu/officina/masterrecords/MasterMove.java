package eu.officina.masterrecords;

import static eu.officina.masterrecords.MasterRecord.State.APPROVED;
import static eu.officina.masterrecords.MasterRecord.State.DRAFT;
import static eu.officina.masterrecords.MasterRecord.State.EFFECTIVE;
import static eu.officina.masterrecords.MasterRecord.State.IN_REVIEW;
import static eu.officina.masterrecords.MasterRecord.State.SUPERSEDED;

import eu.officina.boundary.Role;
import eu.officina.signatures.Meaning;
import java.util.Set;

/// A signed move in the life of an edition.
///
/// @rule MR-11
public enum MasterMove {
    /// An author holds it ready; the document is frozen.
    SUBMIT(IN_REVIEW, Meaning.AUTHORED),
    /// Given back to its authors with a reason.
    GIVE_BACK(DRAFT, Meaning.REVIEWED),
    APPROVE(APPROVED, Meaning.APPROVED),
    /// From now on batches begin by it; the edition before it is superseded.
    MAKE_EFFECTIVE(EFFECTIVE, Meaning.MADE_EFFECTIVE),
    /// No batch may begin by it any more, and there is no next one.
    WITHDRAW(SUPERSEDED, Meaning.WITHDRAWN);

    private static final Set<Role> AUTHORS = Set.of(Role.QA, Role.OPERATOR, Role.QC, Role.CENTRAL_QA, Role.CENTRAL_QP);
    private static final Set<Role> APPROVERS = Set.of(Role.QA, Role.CENTRAL_QA);
    private static final Set<Role> RESPONSIBLE = Set.of(Role.QA, Role.QP, Role.CENTRAL_QA, Role.CENTRAL_QP);

    private final MasterRecord.State to;
    private final Meaning meaning;

    MasterMove(MasterRecord.State to, Meaning meaning) {
        this.to = to;
        this.meaning = meaning;
    }

    /// Who signs it.
    public Set<Role> roles() {
        return switch (this) {
            case SUBMIT -> AUTHORS;
            case APPROVE -> APPROVERS;
            default -> RESPONSIBLE;
        };
    }

    /// Whether it takes a reason.
    public boolean explained() {
        return this == GIVE_BACK || this == WITHDRAW;
    }

    /// Whether it is signed by somebody who did not write the edition.
    public boolean byAnother() {
        return this == APPROVE || this == MAKE_EFFECTIVE;
    }

    public boolean leadsFrom(MasterRecord.State state) {
        return switch (this) {
            case SUBMIT -> state == DRAFT;
            case GIVE_BACK, APPROVE -> state == IN_REVIEW;
            case MAKE_EFFECTIVE -> state == APPROVED;
            case WITHDRAW -> state == APPROVED || state == EFFECTIVE;
        };
    }

    MasterRecord.State to() {
        return to;
    }

    Meaning meaning() {
        return meaning;
    }
}
