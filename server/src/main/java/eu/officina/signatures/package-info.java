/// Electronic signatures: who signed what, with which meaning, when, and the hash of what was signed.
///
/// Uses `boundary`, `tenants`, `desk`, `audit`. A feature that has something to sign offers it as a `Signable`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | SI-01 | A signature shows name, meaning, time with zone, and is bound to the hash of the content. | 21 CFR 11.50,
/// 11.70 |
/// | SI-02 | The signer proves presence by fresh authentication at the moment of signing. | 21 CFR 11.200, Annex 11 §14
/// |
/// | SI-03 | A content that changed between asking and signing is not signed. | 21 CFR 11.70 |
/// | SI-04 | A later change voids the signature, visibly. | Annex 11 §14 |
/// | SI-05 | A signing request counts once, for the person who asked, for five minutes. | house rule |
@NullMarked
package eu.officina.signatures;

import org.jspecify.annotations.NullMarked;
