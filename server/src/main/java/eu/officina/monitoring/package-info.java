/// The environment in which batches are made: sampling sites with dated limits, samples, and their results days later.
///
/// Uses `boundary` to `batchrecords`. Hears `EntryRecorded`; others hear `SampleRead`.
///
/// | rule | statement | source |
/// |---|---|---|
/// | EM-01 | A sample has a label of its own, a known sampling site of the grade that was asked for, its room, the
/// person
/// who took it and, in a batch, the batch and step. | domain §6.8 |
/// | EM-02 | A settle plate stands open for four hours at most; longer opens a deviation of its batch. | EU GMP Annex
/// 1,
/// 9.25; domain §6.8 |
/// | EM-03 | A count is judged against the limits that held when the sample was taken; in grade A any growth is over
/// action. | EU GMP Annex 1, tables 5 and 6; domain §6.8 |
/// | EM-04 | Over action opens a deviation of the batch, also when it is under review or certified; over alert, and
/// what
/// belongs to no batch, waits for quality assurance's assessment. | domain §6.8, §6.2 |
/// | EM-05 | While a plate incubates only a count over action is taken: the rest may still grow. | EU GMP Annex 1, 9.31
/// |
/// | EM-06 | New limits hold from a later day on; no limit changes for what was sampled. | domain §3.2 |
/// | EM-07 | A reading is never changed; a correction is a new one with a reason. | EU GMP Part IV §6.1 |
@NullMarked
package eu.officina.monitoring;

import org.jspecify.annotations.NullMarked;
