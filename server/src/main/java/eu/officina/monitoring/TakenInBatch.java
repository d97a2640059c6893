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

    TakenInBatch(UUID id, Sample.@Nullable InBatch in) {
        super(id);
        if (in == null) return;
        this.batchId = in.batch();
        this.batchNumber = in.number();
        this.step = in.step();
        this.field = in.field();
    }

    Sample.@Nullable InBatch inBatch() {
        if (batchId == null || batchNumber == null || step == null || field == null) return null;
        return new Sample.InBatch(batchId, batchNumber, step, field);
    }
}
