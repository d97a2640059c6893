/// Product labels that can be trusted: issued once, printed as PDF, read back before use.
///
/// Uses `boundary` to `batchrecords`. Others hear `LabelsIssued`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | LA-01 | Every field of a label comes from the batch. | domain §3.2a |
/// | LA-02 | A printed label counts only after its symbol was scanned and says what was issued. | domain §3.2a |
/// | LA-04 | The label of a product out of specification says so over its whole width. | EU GMP Part IV §11.5; domain
/// §6.3 |
/// | LA-03 | A symbol is decoded before it is offered. | domain §5.3 |
@NullMarked
package eu.officina.labels;

import org.jspecify.annotations.NullMarked;
