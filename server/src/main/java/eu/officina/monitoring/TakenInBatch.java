package eu.officina.monitoring;

import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was taken in a step of a batch, or in none.
@MappedSuperclass
abstract class TakenInBatch extends Owned {
    @Column(name = "batch_id")
    private @Nullable UUID batchId;

    @Column(name = "batch_number")
    private @Nullable String batchNumber;

    private @Nullable Integer step;
    private @Nullable String field;

    protected TakenInBatch() {}

    TakenInBatch(UUID id) {
        super(id);
    }

    /// Once the row is there.
    void takenIn(Sample.InBatch in) {
        batchId = in.batch();
        batchNumber = in.number();
        step = in.step();
        field = in.field();
    }

    Sample.@Nullable InBatch inBatch() {
        if (batchId == null || batchNumber == null || step == null || field == null) return null;
        return new Sample.InBatch(batchId, batchNumber, step, field);
    }
}
