/// The law's numbers, per jurisdiction and regime, dated and with their source. None of them stands in code.
///
/// Uses `boundary`. Each deadline keeps the id of the pack that computed it.
///
/// | rule | statement | source |
/// |---|---|---|
/// | RP-01 | A deadline is the day of awareness plus N calendar days, end of that day in the authority's zone. | GVP
/// VI; domain §0.10 |
/// | RP-03 | Where the law waives a label, the pack says within how many minutes the product must be given; elsewhere
/// it
/// is never waived. | HMR 257(10); domain §2.1 UK-9 |
/// | RP-02 | A pack counts from its date; before it there is none. | house rule |
@NullMarked
package eu.officina.rulepacks;

import org.jspecify.annotations.NullMarked;
