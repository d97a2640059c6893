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
/// | MR-07 | Beyond the hard limit a deviation is opened, beyond the alert limit it is an exception; what can't be, or
/// is
/// in another unit, is refused. | domain §3.1 |
/// | MR-08 | A step may be kept for a case, have a time window after another, and be repeated as often as the master
/// record says. | domain §3.1 |
/// | MR-09 | Criteria may differ by clinical phase and by site; the closest counts. | domain §8 |
/// | MR-06 | Two editions are compared member by member; steps by what they hold, fields by key. | EU GMP Part IV §6.1
/// |
/// | MR-11 | An edition goes from draft over review and approval to effective and superseded, each move signed; its
/// document changes only while it is a draft, and never under the hands of somebody who saw an older one. | domain §3.1
/// |
/// | MR-12 | A field that asks for an environmental sample names its type and grade. | EU GMP Annex 1, 9.4 |
@NullMarked
package eu.officina.masterrecords;

import org.jspecify.annotations.NullMarked;
