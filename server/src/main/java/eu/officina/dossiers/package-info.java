/// The record that leaves: a batch as an archivable document and as data with its proofs; the register of
/// certifications.
///
/// Uses `boundary` to `papers`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | DO-01 | The printed record is complete: every entry with what it was before, why and by whom it was changed,
/// marked
/// per field and counted; missing values, signatures, deviations, the audit trail; its pages are numbered. | domain §3
/// BR-1, BR-2; §4 CS-3 |
/// | DO-02 | The record as data carries the proofs with which somebody outside confirms it without this server. |
/// domain
/// §4 CS-5, CS-10 |
/// | DO-03 | Both say the same: the document holds the data inside and names its hash on its first page. | domain §4
/// CS-10 |
/// | DO-04 | Every certification has a line in the register, in the transaction that certifies, numbered without a gap,
/// never changed. | domain §2.4 |
/// | DO-05 | A certificate says who certified what, by which role, in which step, with what pending, when and where. |
/// domain §2.4 |
@NullMarked
package eu.officina.dossiers;

import org.jspecify.annotations.NullMarked;
