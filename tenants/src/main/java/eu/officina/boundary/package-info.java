/// How a call enters the house: who calls, in one transaction, for one workspace, and how "no" is told.
///
/// Uses nothing of ours. Every feature stands on it; it knows none.
///
/// | rule | statement | source |
/// |---|---|---|
/// | BO-01 | One call of a use case is one transaction bound to one workspace; unbound, no tenant row is seen or taken.
/// | house rule |
/// | BO-02 | A use case names the roles it allows; any other caller is refused before the work. | Annex 11 §12 |
/// | BO-03 | A command that leaves no audit leaf is rolled back. | Annex 11 §9 |
/// | BO-04 | The same key with the same content has one effect; with other content it is refused. | house rule |
/// | BO-05 | An administrator holds no role that signs anything of GMP value. | Annex 11 §12, draft audit trails |
@NullMarked
package eu.officina.boundary;

import org.jspecify.annotations.NullMarked;
