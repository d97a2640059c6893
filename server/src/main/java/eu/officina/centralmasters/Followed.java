package eu.officina.centralmasters;

import eu.officina.boundary.Caller;
import eu.officina.boundary.OwnedId;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/// A row that the sites of its owner may read: EclipseLink adds the publishers in view to every statement instead of
/// one
/// tenant.
///
/// @rule CM-01
@MappedSuperclass
@IdClass(OwnedId.class)
@AdditionalCriteria("this.tenantId in :publishers")
public abstract class Followed {
    @Id
    @Column(name = "tenant_id", updatable = false)
    @SuppressWarnings("NullAway.Init") // filled when the row is first written
    private UUID tenantId;

    @Id
    private UUID id;

    @Version
    private int version;

    protected Followed() {}

    protected Followed(UUID id) {
        this.id = id;
    }

    @PrePersist
    void own() {
        if (tenantId == null)
            tenantId = CDI.current().select(Caller.class).get().tenant();
    }

    UUID id() {
        return id;
    }
}
