package eu.officina.signatures;

import eu.officina.audit.Told;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An electronic signature: name, meaning, time with zone, and the hash of what was signed. Never changed, never
/// deleted.
///
/// @rule SI-01
@Entity
@Table(name = "signature")
public class Signature extends Owned {
    private UUID object;
    private String part;

    @Enumerated(EnumType.STRING)
    private Meaning meaning;

    private String signer;

    @Column(name = "signer_name")
    private String signerName;

    private String roles;
    private Instant at;
    private String zone;
    private String words;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Method method;

    private String evidence;

    protected Signature() {}

    Signature(UUID id, Statement statement, Caller signer, Proof proof) {
        super(id);
        this.object = statement.object();
        this.part = statement.part();
        this.meaning = statement.meaning();
        this.signer = signer.person().subject();
        this.signerName = signer.person().name();
        this.roles = String.join(
                ",", new TreeSet<>(signer.roles()).stream().map(Enum::name).toList());
        this.at = proof.enteredAt().truncatedTo(ChronoUnit.MICROS);
        this.zone = signer.place().zone().getId();
        this.words = statement.words();
        this.sha256 = statement.hash().hex();
        this.method = proof.method();
        this.evidence = proof.evidence();
    }

    Signed seen(@Nullable String voided) {
        return new Signed(
                key(), object, part, meaning, signer, signerName, roles, at, zone, words, sha256, method, voided);
    }

    /// All of it, with the hash of the evidence: the token itself stays here.
    Told told() {
        return Told.NOTHING
                .and("id", key())
                .and("object", object)
                .and("part", part)
                .and("meaning", meaning)
                .and("signer", signer)
                .and("name", signerName)
                .and("roles", roles)
                .and("at", at)
                .and("zone", zone)
                .and("words", words)
                .and("sha256", sha256)
                .and("method", method == Method.STEP_UP ? null : method)
                .and("evidence", Hash.of(evidence).hex());
    }

    /// As signatures were hashed before version 9 of the tables.
    Hash earlier() {
        return Hash.of("Signed[id=" + key() + ", object=" + object + ", part=" + part + ", meaning=" + meaning
                + ", signer=" + signer + ", name=" + signerName + ", roles=" + roles + ", at=" + at + ", zone=" + zone
                + ", words=" + words + ", sha256=" + sha256 + ", voided=null]" + evidence);
    }

    Hash content() {
        return told().hash();
    }
}
