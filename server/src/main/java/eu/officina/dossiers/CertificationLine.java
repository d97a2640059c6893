package eu.officina.dossiers;

import eu.officina.audit.Told;
import eu.officina.batchrecords.BatchRecord;
import eu.officina.boundary.Owned;
import eu.officina.release.CertificationChanged;
import eu.officina.rulepacks.Regime;
import eu.officina.signatures.Signed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the register of certifications. Never changed.
///
/// - **Shape** `number` counted from 1 in the workspace, without a gap; `pending` the results awaited at that time.
///
/// @rule DO-04
@Entity
@Table(name = "certification_line")
public class CertificationLine extends Owned {
    private int number;

    @Column(name = "batch_id")
    private UUID batchId;

    private String batch;
    private String product;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    @Enumerated(EnumType.STRING)
    private Step step;

    private String pending;
    private String statement;

    @Column(name = "signature_id")
    private UUID signatureId;

    @Column(name = "signature_sha256")
    private String signatureSha256;

    private String signer;

    @Column(name = "signer_name")
    private String signerName;

    private String roles;
    private Instant at;
    private String zone;

    /// Which of the two steps it was.
    public enum Step {
        FIRST,
        FINAL
    }

    protected CertificationLine() {}

    CertificationLine(UUID id, int number, CertificationChanged change, String pending, Signed signature) {
        super(id);
        BatchRecord record = change.batch();
        this.number = number;
        this.batchId = record.id();
        this.batch = record.number();
        this.product = change.product();
        this.regime = record.regime();
        this.step = pending.isEmpty() ? Step.FINAL : Step.FIRST;
        this.pending = pending;
        this.statement = signature.words();
        this.signatureId = signature.id();
        this.signatureSha256 = signature.sha256();
        this.signer = signature.signer();
        this.signerName = signature.name();
        this.roles = signature.roles();
        this.at = signature.at();
        this.zone = signature.zone();
    }

    Register.Line line() {
        return new Register.Line(
                number,
                batchId,
                batch,
                product,
                regime,
                step,
                pending,
                statement,
                signerName,
                roles,
                at,
                zone,
                signatureId,
                signatureSha256);
    }

    Told told() {
        return Told.NOTHING
                .and("id", key())
                .and("number", number)
                .and("batch", batchId)
                .and("batchNumber", batch)
                .and("product", product)
                .and("regime", regime)
                .and("step", step)
                .and("pending", pending)
                .and("statement", statement)
                .and("signature", signatureId)
                .and("sha256", signatureSha256)
                .and("signer", signer)
                .and("name", signerName)
                .and("roles", roles)
                .and("at", at)
                .and("zone", zone);
    }

    UUID id() {
        return key();
    }
}
