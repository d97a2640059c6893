/// Product labels that can be trusted: printed once, read back, put on their bag, and counted.
///
/// Uses `boundary` to `batchrecords`. Others hear `LabelsIssued` and `LabelUnused`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | LA-01 | Every field of a label comes from the batch. | domain §3.2a |
/// | LA-02 | A printed label counts only after its symbol was scanned and says what was issued. | domain §3.2a |
/// | LA-05 | Of all copies of a label one at most is about; each is printed once, read back, and applied by a scan,
/// or its loss is told with a reason. | domain §3.2a; EU GMP Part IV §9 |
/// | LA-09 | A bag is given only with its label on it, or waived. | EU GMP Part IV §9; domain §6.4 |
/// | LA-10 | The record is kept for the years of the rule pack after the last bag expires. | Art. 15(4) Reg. 1394/2007;
/// domain §6.4 |
/// | LA-06 | A batch is complete only when every label that was issued has its end. | domain §3.2 |
/// | LA-08 | Where the rule pack waives a label, one that was printed and read back may stay beside its bag: wristband
/// and label are scanned together, and from then on it is given entirely within the pack's minutes, or labelled.
/// | HMR 257(10); domain §2.1 UK-9 |
/// | LA-07 | Preview, paper and label printer show one layout; words that do not fit are refused, not cut off. | house
/// rule |
/// | LA-04 | The label of a product out of specification says so over its whole width. | EU GMP Part IV §11.5; domain
/// §6.3 |
/// | LA-03 | A symbol is decoded before it is offered. | domain §5.3 |
@NullMarked
package eu.officina.labels;

import org.jspecify.annotations.NullMarked;
