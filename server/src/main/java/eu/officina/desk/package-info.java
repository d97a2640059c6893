/// The desk pages' frame: sign-in, the shell around each page, texts in the reader's language, the worklist, refusals
/// in place.
///
/// Uses `boundary`, `tenants`. Knows no feature: features offer their tasks as a `TaskSource` and render through
/// `Desk`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | DE-01 | A page runs no script or style but the server's own, and is framed by nobody. | OWASP ASVS V50 |
/// | DE-02 | A refusal on a page is told in place, in three sentences, and what was typed stays. | house rule |
/// | DE-04 | Whatever was recorded can be shown, also what only looks like a date. | house rule |
/// | DE-03 | A session that nobody used for the idle time ends. | Annex 11 §12, CS-7 |
@NullMarked
package eu.officina.desk;

import org.jspecify.annotations.NullMarked;
