/// How a master record is written: the editor, the findings, import and export.
///
/// Uses `boundary` to `masterrecords`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | MW-01 | A master record with findings is not held ready for review; each finding says where, what, how to mend. |
/// domain §3.1 |
/// | MW-02 | Units are UCUM; what is counted stands in braces or is one of the words for counted things. | domain §3.1
/// |
/// | MW-03 | A calculation uses only what is recorded before it, and only the kept functions. | domain §3.1 |
/// | MW-04 | An imported document is refused in words with a JSON pointer; its size, depth and numbers are bounded. |
/// house rule |
/// | MW-05 | A step or field shows only the members that its kind uses. | domain §3.1 |
/// | MW-06 | When steps are moved, time windows go with them; a step that others refer to is not deleted. | domain §3.1
/// |
@NullMarked
package eu.officina.authoring;

import org.jspecify.annotations.NullMarked;
