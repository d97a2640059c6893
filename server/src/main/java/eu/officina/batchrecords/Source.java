package eu.officina.batchrecords;

import eu.officina.signatures.Signed;
import java.util.List;

/// Where the entries and signatures of one batch come from: all at once for reading, step by step for recording, so
/// that
/// a long record is recorded into as fast as a short one.
interface Source {
    /// The entries of one step, the oldest first.
    List<Entry> entries(int step);

    /// All entries, the oldest first.
    List<Entry> entries();

    List<Signed> signatures(String part);

    List<Signed> signatures();

    /// What is at hand already.
    record Read(List<Entry> entries, List<Signed> signatures) implements Source {
        @Override
        public List<Entry> entries(int step) {
            return entries.stream().filter(e -> e.step() == step).toList();
        }

        @Override
        public List<Signed> signatures(String part) {
            return signatures.stream().filter(s -> s.part().equals(part)).toList();
        }
    }
}
