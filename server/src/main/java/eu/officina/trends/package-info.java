/// How each controlled parameter goes from batch to batch: control charts with limits and Western Electric signals,
/// live as entries arrive.
///
/// Uses `boundary` to `review`. Computed at reading from the entries; only what was said of a signal is kept.
///
/// | rule | statement | source |
/// |---|---|---|
/// | TD-01 | Every number of a product's master records is followed over its batches in the order of their first
/// entry, across editions, each beside the limit that held for it; a correction replaces the value, not its place. |
/// domain §8 |
/// | TD-02 | Centre and sigma come from a baseline that is stated: the first 20 numbers, all while there are fewer;
/// sigma is the mean moving range / 1.128. | ISO 7870-2, individuals chart |
/// | TD-03 | A reported "≤ x", a value in another unit and a missing one are told, and counted nowhere. | domain §3.1 |
/// | TD-04 | Four rules make a signal: one beyond 3 sigma; two of three beyond 2; four of five beyond 1; eight in a row
/// on one side. Fewer than eight numbers make none. | Western Electric, Statistical Quality Control Handbook, 1956 |
/// | TD-05 | A new signal waits for quality assurance until somebody says in words what it means; the words stay. | EU
/// GMP Part IV §2 |
/// | TD-06 | An open chart shows an entry as it arrives; watching alone keeps no session alive. | domain §8, §4 |
@NullMarked
package eu.officina.trends;

import org.jspecify.annotations.NullMarked;
