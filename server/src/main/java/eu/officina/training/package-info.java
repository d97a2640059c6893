/// Who was taught what for which process, by whom, and until when it holds.
///
/// Uses `boundary` to `masterrecords`. Batch records ask here before a person begins a batch, records or signs.
///
/// | rule | statement | source |
/// |---|---|---|
/// | TN-01 | Nobody begins a batch, records in it or signs it without training for its product that holds on that day:
/// the process for everybody, gowning and aseptic process simulation for operators. | domain §3.2, §2.4; EU GMP Part IV
/// §3, §9.5 |
/// | TN-02 | Nobody enters their own training. | house rule |
/// | TN-03 | Training is withdrawn with a reason and does not hold from then on; for the days before it did. | EU GMP
/// Part IV §6.1 |
/// | TN-04 | What ends within 30 days is on the worklist of quality assurance and of the person. | house rule |
@NullMarked
package eu.officina.training;

import org.jspecify.annotations.NullMarked;
