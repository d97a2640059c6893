/// Who is at the screen: the signing PIN, the colleague who signs or takes over by badge and PIN, the locked screen.
///
/// Uses `boundary` to `identifiers`. It proves presence; what is signed is the features', how it is kept `signatures`'.
///
/// | rule | statement | source |
/// |---|---|---|
/// | PR-01 | The first signature of a series is by fresh authentication; then the signing PIN counts while work is not
/// interrupted for longer than the rule pack allows, for twelve hours at most. | 21 CFR 11.200(a)(1), Annex 11 §14 |
/// | PR-02 | A signing PIN is set within five minutes of a fresh authentication, is kept only as a memory-hard hash,
/// and
/// ends by time. | 21 CFR 11.300 |
/// | PR-03 | Five wrong PINs lock it for a quarter of an hour, ten end it; each is in the audit trail. | 21 CFR
/// 11.300(d) |
/// | PR-04 | A colleague signs at this screen by badge or name and PIN; the record shows who and how, and whose screen
/// it
/// was. | 21 CFR 11.50, 11.200 |
/// | PR-05 | A locked screen answers nothing but the PIN of who works at it, or the badge and PIN of who takes over. |
/// Annex 11 §12 |
/// | PR-06 | Certification, release and decisions on a product out of specification are never signed by PIN. | Annex 11
/// §15 |
@NullMarked
package eu.officina.presence;

import org.jspecify.annotations.NullMarked;
