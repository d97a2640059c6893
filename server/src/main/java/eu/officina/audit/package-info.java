/// The audit trail of every workspace, sealed so that a changed, missing or swapped row is found and named.
///
/// Uses `boundary`, `tenants`, `desk`. Features tell it what they did by firing an `Act`; nobody can switch it off.
///
/// | rule | statement | source |
/// |---|---|---|
/// | AU-01 | Every command leaves who, role, what, old → new, when with zone, why, in its own transaction. | Annex 11
/// §9 |
/// | AU-02 | Leaves are ordered per workspace into a hash-linked Merkle log with signed checkpoints. | domain CS-5 |
/// | AU-03 | Verification finds any changed, missing or swapped row, of the trail and of the facts it names. | domain
/// CS-5 |
/// | AU-04 | A record that leaves carries its leaves with proofs to one signed checkpoint, and the rows they vouch for.
/// | domain CS-5, CS-10 |
///
/// It does not decide what is an exception; `batchrecords` does.
@NullMarked
package eu.officina.audit;

import org.jspecify.annotations.NullMarked;
