package eu.officina.batchrecords;

import eu.officina.boundary.Caller;
import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Masters;
import eu.officina.signatures.Signatures;
import eu.officina.signatures.Signed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/// Puts a batch record's sheet together from the master record, the entries and the signatures.
@ApplicationScoped
public class Sheets {
    @Inject
    BatchRecords records;

    @Inject
    Masters masters;

    @Inject
    Signatures signatures;

    @Inject
    Caller caller;

    /// The whole sheet, for reading.
    public Sheet of(BatchRecord batch) {
        return new Sheet(master(batch), batch.weight(), new Stored(batch.id()), 0);
    }

    /// The sheet for recording: only the steps that are looked at are fetched.
    Sheet bench(BatchRecord batch) {
        return new Sheet(master(batch), batch.weight(), new Stored(batch.id()), batch.step() - 1);
    }

    /// The sheet after something was recorded in that step; what was changed in a step that was done may open others.
    Sheet after(BatchRecord batch, int step) {
        return step < batch.step() ? of(batch) : bench(batch);
    }

    /// The edition the batch began with, with the criteria that count in its phase at this site.
    private Master master(BatchRecord batch) {
        return masters.document(batch.masterId())
                .at(batch.phase(), caller.place().slug());
    }

    private final class Stored implements Source {
        private final UUID batch;

        Stored(UUID batch) {
            this.batch = batch;
        }

        @Override
        public List<Entry> entries(int step) {
            return records.entries(batch, step);
        }

        @Override
        public List<Entry> entries() {
            return records.entries(batch);
        }

        @Override
        public List<Signed> signatures(String part) {
            return signatures.on(batch, part);
        }

        @Override
        public List<Signed> signatures() {
            return signatures.on(batch);
        }
    }
}
