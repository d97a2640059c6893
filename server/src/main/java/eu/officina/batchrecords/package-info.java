/// The batch record shows what really happened: entries, corrections, signatures, deviations, from the cells' arrival
/// to
/// the end of production.
///
/// Uses `boundary` to `prescriptions`. Others hear `BatchOpened`, `EntryRecorded`,
/// `BatchCompleted`, `BatchMoved`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | BR-01 | One batch belongs to one prescription and one patient, with one chain-of-identity id. | domain §1.2 HE-R3,
/// §5.1 |
/// | BR-02 | An entry is never changed; a correction is a new entry with a reason, the old value stays and is shown. |
/// EU GMP Part IV §6.1 |
/// | BR-03 | A correction voids the signatures of its step, visibly. | Annex 11 §14 |
/// | BR-04 | The wrong material, an unknown lot, an expired lot, the wrong patient are refused; nothing is recorded. |
/// domain §3.3, §6.5 |
/// | BR-05 | A value out of limits is recorded, and opens a deviation. | EU GMP Part IV §6.3 |
/// | BR-06 | Who verifies a step did not perform it. | domain §3.1 |
/// | BR-07 | A step waits for the one before it. | EU GMP Part IV §11.5 |
/// | BR-08 | A timer runs on the server; later than allowed is a deviation. | domain §3.1 |
/// | BR-09 | A single-use set that another batch used is refused. | domain §3.3 |
/// | BR-10 | Production is complete when every step is answered and signed. | domain §3.2 |
/// | BR-11 | After review only results that were pending are still taken. | domain §3.2 |
/// | BR-12 | A calculation counts only while its inputs are the recorded ones. | domain §3.1 |
/// | BR-13 | What needs a judgement is computed from the record, never typed. | domain §2.4 |
/// | BR-14 | A batch is held, resumed, given back and aborted only along its life cycle, with a reason; on hold nothing
/// is recorded. | domain §3.2 |
/// | BR-15 | A value that was not taken is recorded as not done, not applicable, unknown or missed, with its reason. |
/// domain §3.1 |
/// | BR-16 | A batch begins only in an active workspace, for an open prescription, under an approval that is valid on
/// that day, by an effective master record. | domain §3.2, §1.2 HE-R1 |
@NullMarked
package eu.officina.batchrecords;

import org.jspecify.annotations.NullMarked;
