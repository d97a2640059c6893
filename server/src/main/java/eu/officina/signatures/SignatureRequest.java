package eu.officina.signatures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import eu.officina.boundary.Json;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Somebody asked to sign and was sent to the identity provider. Taken out when they come back.
///
/// @rule SI-05
@Entity
@Table(name = "signature_request")
public class SignatureRequest extends Owned {
    private String state;
    private String act;
    private UUID object;
    private String details;
    private String subject;
    private String sha256;
    private String nonce;
    private String verifier;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected SignatureRequest() {}

    SignatureRequest(
            Signing.Asked asked, String subject, Statement statement, StepUp.Challenge challenge, Instant now) {
        super(Uuid7.next());
        this.state = challenge.state();
        this.nonce = challenge.nonce();
        this.verifier = challenge.verifier();
        this.act = asked.act();
        this.object = asked.object();
        this.subject = subject;
        this.sha256 = statement.hash().hex();
        this.askedAt = now;
        try {
            this.details = Json.MAPPER.writeValueAsString(asked.details());
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    Signing.Asked asked() {
        try {
            return new Signing.Asked(
                    act, object, Json.MAPPER.readValue(details, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }

    StepUp.Challenge challenge() {
        return new StepUp.Challenge(state, nonce, verifier);
    }

    String subject() {
        return subject;
    }

    String sha256() {
        return sha256;
    }

    Instant askedAt() {
        return askedAt;
    }
}
