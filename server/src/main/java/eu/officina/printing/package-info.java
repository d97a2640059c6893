/// What is printed for people outside: any sheet of the house as an archivable PDF.
///
/// Uses `boundary`, `desk`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | PT-01 | A printed document is PDF/A-3b: fonts inside, nothing fetched from elsewhere, readable in thirty years. |
/// domain CS-10 |
/// | PT-02 | A character that the fonts lack, or that can't be seen, is shown by its number; no text is lost and none
/// breaks the print. | house rule |
/// | PT-03 | Text from right to left is printed in its own order and its letters joined. | house rule |
@NullMarked
package eu.officina.printing;

import org.jspecify.annotations.NullMarked;
