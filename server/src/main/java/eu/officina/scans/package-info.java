/// Every scan as it came, what was made of it, and the forms of a hospital's own codes.
///
/// Uses `boundary` to `identifiers`. What a scan stands for in the workspace is said where the genealogy is.
///
/// | rule | statement | source |
/// |---|---|---|
/// | SC-01 | Of every scan the bytes, the symbology, the parser's version and the verdict are kept. | domain §5.4 |
/// | SC-02 | The forms of a hospital's own codes are laid down by its administrator; a change leaves the old form. |
/// house |
@NullMarked
package eu.officina.scans;

import org.jspecify.annotations.NullMarked;
