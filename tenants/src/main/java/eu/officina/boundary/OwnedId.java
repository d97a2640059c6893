package eu.officina.boundary;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The key of every tenant's row: the tenant first.
public class OwnedId implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable UUID tenantId;
    private @Nullable UUID id;

    public OwnedId() {}

    public OwnedId(UUID tenantId, UUID id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OwnedId o && Objects.equals(o.tenantId, tenantId) && Objects.equals(o.id, id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
