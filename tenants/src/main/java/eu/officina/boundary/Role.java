package eu.officina.boundary;

import java.util.EnumSet;
import java.util.Set;

/// What a member of a workspace may do there.
///
/// @rule BO-05
public enum Role {
    OPERATOR,
    NURSE,
    QC,
    QA,
    QP,
    PHYSICIAN,
    PHARMACOVIGILANCE,
    ADMINISTRATOR,
    CENTRAL_QA,
    CENTRAL_QP,
    CENTRAL_PV,
    ASSESSOR,
    /// A carrier or a collection centre: sends its events and reads what became of them; nothing else is open to it.
    PARTNER,
    /// Inside a site by an overseer's visit: reads, changes nothing.
    VISITOR;

    /// Whether what is open to every member is open to it.
    boolean member() {
        return this != PARTNER;
    }

    /// The roles of an overseer's workspace.
    public static final Set<Role> OVERSEERS = Set.copyOf(EnumSet.of(CENTRAL_QA, CENTRAL_QP, CENTRAL_PV, ASSESSOR));
    /// Roles that a person can be given by an administrator.
    public static final Set<Role> GRANTED = Set.copyOf(EnumSet.complementOf(EnumSet.of(VISITOR)));
}
