/// Recalls, real and mock: what is reached, kept from every patient in one action, followed to its end.
///
/// Uses `boundary` to `supply`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | RC-01 | A recall finds every bag and running batch that a thing or a time came into. | domain §6.9, GMP IV 11.6 |
/// | RC-02 | Its opening stops them in one transaction: no bag of it is given any more, also none filled later. | GMP
/// IV |
/// | RC-03 | Each bag and batch is a task until somebody says what became of it. | domain §6.9 |
/// | RC-04 | A physician follows up each patient who was given one; only quality lets a bag off, with a reason. | GMP
/// IV |
/// | RC-05 | It is closed by a signature, when nothing is open; its report tells times, effect and gaps. | domain §6.9
/// |
/// | RC-06 | A mock recall stops nothing, and is timed. | domain §1.3 (6) |
/// | RC-07 | What an overseer asks to recall waits as a task until the site has answered. | domain §6.9 |
@NullMarked
package eu.officina.recalls;

import org.jspecify.annotations.NullMarked;
