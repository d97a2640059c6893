package eu.officina.signatures;

import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// That a signature no longer holds, since when and why. The signature itself stays as it was.
///
/// @rule SI-04
@Entity
@Table(name = "signature_void")
public class SignatureVoid extends Owned {
    @Column(name = "signature_id")
    private UUID signatureId;

    private Instant at;
    private String reason;

    protected SignatureVoid() {}

    SignatureVoid(UUID id, UUID signature, Instant at, String reason) {
        super(id);
        this.signatureId = signature;
        this.at = at;
        this.reason = reason;
    }

    UUID signature() {
        return signatureId;
    }

    String reason() {
        return reason;
    }
}
