/// Certification: what the qualified or responsible person signs, and what nobody can.
///
/// Uses `boundary` to `review`. Others hear `CertificationChanged`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | RE-01 | Certification comes in two steps when a result that may wait is pending; the final step needs all results.
/// | EU GMP Part IV §11.3; domain §6.1 |
/// | RE-02 | A person who performed or verified a step does not certify. | domain §6.1 |
/// | RE-03 | A product out of specification is never certified; a late failure never becomes a final certification. |
/// EU GMP Part IV §11.5; domain §6.1 |
/// | RE-04 | Certification follows the review. | domain §3.2, §6.1 |
/// | RE-05 | A late failure blocks the bags that were not given, in the same transaction. | domain §6.2 |
/// | RE-06 | A late failure, and a supply out of specification, opens notices to all who must know, each with its time.
/// |
/// domain §6.2, §6.3 |
/// | RE-07 | Before certification are shown, each with who must act: record, site, equipment, labels, exceptions,
/// deviations, audit trail, review, results. | domain §2.4 |
/// | RE-08 | What waits for certification is ordered by the shelf life that is left. | house rule |
/// | RE-09 | A sample of the environment over action after certification opens a notice to the qualified person. |
/// domain §6.2, §6.8 |
/// | RE-10 | What failed late is decided by the qualified person: given and non-conforming, or in quarantine, then
/// recalled or supplied at request. | domain §6.1, §6.2 |
@NullMarked
package eu.officina.release;

import org.jspecify.annotations.NullMarked;
