package eu.officina.boundary;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/// A row of one workspace. EclipseLink adds the tenant to every statement; without a bound tenant it throws.
///
/// @rule BO-01
@MappedSuperclass
@IdClass(OwnedId.class)
@AdditionalCriteria("this.tenantId = :tenant")
public abstract class Owned {
    @Id
    @Column(name = "tenant_id", updatable = false)
    @SuppressWarnings("NullAway.Init") // filled when the row is first written
    private UUID tenantId;

    @Id
    private UUID id;

    @Version
    private int version;

    protected Owned() {}

    protected Owned(UUID id) {
        this.id = id;
    }

    protected UUID key() {
        return id;
    }

    @PrePersist
    void own() {
        if (tenantId == null)
            tenantId = CDI.current().select(Caller.class).get().tenant();
    }
}
