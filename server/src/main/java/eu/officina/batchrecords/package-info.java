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
/// | BR-16 | Nobody writes over what somebody else recorded meanwhile without having seen it; both are told. | domain
/// §2.4
/// |
/// | BR-17 | A value out of limits is followed only by what the master record allows: go on, repeat, branch, stop. |
/// domain §3.1 |
/// | BR-18 | A step that is kept for a case is done only in that case. | domain §3.1 |
/// | BR-19 | A step begins within its time window after another: too early is refused, too late is recorded with a
/// deviation. | domain §3.1 |
/// | BR-20 | A typed time is a time that was, here: not in the future, not an hour that the clocks left out, and told
/// apart
/// where an hour came twice. | domain §3.2, CS-8 |
/// | BR-21 | A step is repeated as often as the master record allows; what was recorded before stays and is shown. |
/// domain §3.1 |
/// | BR-23 | The file of a run is kept with its hash and read whole by the master record's mapping: bad rows are
/// listed,
/// nothing partial is taken; its values say where they come from. | Annex 11 §5; GMP Part IV §17 |
/// | BR-24 | A batch begins only in an active workspace, for an open prescription, under an approval that is valid on
/// that day, of the master record's regime and with room for the patient, by an effective master record. | domain
/// §3.2, §1.2 HE-R1, HE-R4 |
/// | BR-22 | A hold is ended by quality assurance. | domain §3.1 |
@NullMarked
package eu.officina.batchrecords;

import org.jspecify.annotations.NullMarked;
