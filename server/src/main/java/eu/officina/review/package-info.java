/// Review by exception in two stages: each exception judged, operations and quality sign, the record is frozen.
///
/// Uses `boundary` to `traceability`. Others hear `BatchReviewed`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | RV-01 | Quality assurance judges each exception that no deviation and no pending result stands for, and never
/// one's
/// own. | EU GMP Annex 11 §9; domain §3.2 |
/// | RV-02 | Operations reviews first, then quality; the audit trail is reviewed in between, as a signed task. | domain
/// §3.2, §4 CS-4 |
/// | RV-03 | Who took part in making the batch reviews neither its audit trail nor its quality; who signed for
/// operations does not sign for quality. | domain §3.2, §6.1 |
/// | RV-04 | Review needs a whole record, every deviation settled and every exception judged. | domain §3.2 |
/// | RV-05 | What is under review does not change; given back, its review signatures are void. | domain §3.2 |
/// | RV-07 | The review of the audit trail covers everything recorded: what comes later is reviewed once more before
/// the
/// final certification, and a file that changed is not reviewed. | domain §3.2, CS-4 |
/// | RV-06 | After review the record stands; a later fact is a signed addendum. | domain §3.2 |
@NullMarked
package eu.officina.review;

import org.jspecify.annotations.NullMarked;
