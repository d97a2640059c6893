/// What went otherwise than planned, and what is done about it: deviations, corrective actions, changes, complaints.
///
/// Uses `boundary` to `signatures`. Batch records open deviations here; others hear `DeviationChanged`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | QU-01 | A deviation goes from open through classification, investigation and quality review to closed, and no
/// other way. | domain §6.9 |
/// | QU-02 | Who investigated a deviation does not close it. | EU GMP Part IV §14 |
/// | QU-03 | A batch can be reviewed with a minor deviation classified, a major one investigated, a critical one
/// closed. | domain §3.2, §6.9 |
/// | QU-04 | An action is open, done, then found effective, or open again; who did it does not check it. | domain
/// §6.9 |
/// | QU-05 | A complaint says at its intake whether it may tell of an adverse event. | domain §6.9 |
/// | QU-06 | What fails after the certification of a batch is major at least. | domain §6.2 |
@NullMarked
package eu.officina.quality;

import org.jspecify.annotations.NullMarked;
