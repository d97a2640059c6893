/// Workspaces, who may do what in them, and who may look in from outside.
///
/// Uses `boundary`. Knows no feature. The identity provider says who a person is; this package says what they may do
/// where.
///
/// | rule | statement | source |
/// |---|---|---|
/// | TE-01 | A person acts in a workspace only while a membership there is valid. | Annex 11 §12 |
/// | TE-02 | An overseer sees published facts only of sites whose grant is valid now; a revoked grant ends it at once.
/// | house rule |
/// | TE-03 | Every look from outside stands in the site's ledger. | house rule |
/// | TE-04 | A suspended workspace takes no new work and says so; what runs goes on. | house rule |
/// | TE-06 | A badge names one member; who sits at a colleague's screen certifies nothing and gives no rights. | Annex
/// 11
/// §12 |
/// | TE-05 | The administrator's role is never joined with a role that signs. | Annex 11 §12 |
@NullMarked
package eu.officina.tenants;

import org.jspecify.annotations.NullMarked;
