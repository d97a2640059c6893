/// The master batch record says how: products, steps, limits, release specification; and the approvals to make them.
///
/// Uses `boundary` to `identifiers`. An approved edition never changes; a running batch stays on the edition it began
/// with.
///
/// | rule | statement | source |
/// |---|---|---|
/// | MR-01 | A value is compared with its limit after rounding to the decimals of the specification; both are kept. |
/// domain §3.1 |
/// | MR-02 | A master record becomes effective only by the signature of somebody other than its author. | EU GMP Part
/// IV §6 |
/// | MR-03 | A reported "≤ x" meets an upper limit of at least x and no lower limit. | domain §3.1 |
/// | MR-04 | A calculation names its expression and inputs; a missing input or a division by zero is told in words. |
/// domain §3.1 |
/// | MR-05 | Any-of criteria are met when one of them is. | Castella 2018, table 2 |
/// | MR-06 | Two editions are compared member by member; steps by number, fields by key. | EU GMP Part IV §6.1 |
/// | MR-07 | A field that asks for an environmental sample names its type and grade. | EU GMP Annex 1, 9.4 |
@NullMarked
package eu.officina.masterrecords;

import org.jspecify.annotations.NullMarked;
