/// Files that belong to a record: photos, documents, the files of runs. Kept whole, with their hash, never changed.
///
/// Uses `boundary` to `audit`. What a file means is the features'.
///
/// | rule | statement | source |
/// |---|---|---|
/// | AT-01 | A file is taken for what its content says, whatever it is called; unknown, damaged or oversized files are
/// refused in words. | domain §3.1; OWASP ASVS V12 |
/// | AT-02 | A kept file is never changed; its hash is in the audit trail and checked when it is read. | domain §3.2 |
@NullMarked
package eu.officina.attachments;

import org.jspecify.annotations.NullMarked;
