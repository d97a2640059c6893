/// Paper for when the system is down: forms of a batch with controlled numbers, and the way of what was written on them
/// into the record.
///
/// Uses `boundary` to `supply`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | PA-01 | Every form has a number of its own and every copy is counted; a form is closed only when all its copies
/// are
/// accounted for. | domain §4 CS-14 |
/// | PA-02 | What was written on paper is recorded like any other value, and names its form, who wrote it and when. |
/// domain §4 CS-14; EU GMP Part IV §6.1 |
/// | PA-03 | A transcription is compared with the paper and signed by a person who transcribed none of it. | domain §4
/// CS-11, CS-14 |
/// | PA-04 | The scan of the paper is kept with its hash: PDF, PNG or JPEG by its content, up to 10 MB. | domain §4
/// CS-10 |
/// | PA-05 | A batch is not reviewed while one of its forms is open. | domain §3 BR-1 |
@NullMarked
package eu.officina.papers;

import org.jspecify.annotations.NullMarked;
