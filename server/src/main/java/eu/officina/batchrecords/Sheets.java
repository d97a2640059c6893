package eu.officina.batchrecords;

import eu.officina.masterrecords.Master;
import eu.officina.masterrecords.Masters;
import eu.officina.signatures.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/// Puts a batch record's sheet together from the master record, the entries and the signatures.
@ApplicationScoped
public class Sheets {
    @Inject
    BatchRecords records;

    @Inject
    Masters masters;

    @Inject
    Signatures signatures;

    public Sheet of(BatchRecord batch) {
        return new Sheet(
                master(batch.masterId()), batch.weight(), records.entries(batch.id()), signatures.on(batch.id()));
    }

    /// The sheet after one more entry, without reading it all again but the signatures that the entry may have voided.
    Sheet with(BatchRecord batch, Sheet before, Entry added) {
        var entries = Stream.concat(
                        before.master()
                                .fields()
                                .flatMap(p -> before.history(p.field().key()).stream()),
                        Stream.of(added))
                .toList();
        return new Sheet(before.master(), batch.weight(), entries, signatures.on(batch.id()));
    }

    private Master master(UUID id) {
        return masters.get(id).master();
    }
}
