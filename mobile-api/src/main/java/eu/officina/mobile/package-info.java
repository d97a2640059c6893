/// The tablet's contract: entries made at the bed are sent until each has its receipt.
///
/// Uses `boundary`, `tenants`. Knows no feature: features take entries of their kind as an `Intake`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | MO-01 | Every entry gets one of three receipts: accepted, duplicate, refused with its reason. | house rule |
/// | MO-02 | The same entry sent twice has one effect; the same key with other content is refused. | house rule |
/// | MO-03 | The tablet's clock is kept as claimed time and never orders the record. | domain CS-8 |
@NullMarked
package eu.officina.mobile;

import org.jspecify.annotations.NullMarked;
