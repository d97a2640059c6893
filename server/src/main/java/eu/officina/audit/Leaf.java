package eu.officina.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.officina.boundary.Act;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Json;
import eu.officina.boundary.Owned;
import eu.officina.boundary.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail: who, in which role, did what to what, old → new, when, why.
///
/// - **Shape** `content` is the canonical JSON of all of it, `sha256` its hash; the other columns repeat it for
/// searching.
///
/// @rule AU-01
@Entity
@Table(name = "audit_leaf")
public class Leaf extends Owned {
    private Instant at;
    private String zone;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    private String roles;
    private String what;
    private String kind;
    private UUID about;
    private @Nullable String reason;
    private UUID request;
    private String content;
    private String sha256;

    /// What the hash is taken over.
    record Content(
            UUID id,
            Instant at,
            String zone,
            String actor,
            String actorName,
            String roles,
            String what,
            String kind,
            UUID about,
            @Nullable String reason,
            UUID request,
            List<Act.Change> changes,
            List<Act.Fact> facts) {}

    protected Leaf() {}

    Leaf(Act act, Caller caller, Instant now) {
        super(Uuid7.next());
        at = now.truncatedTo(ChronoUnit.MICROS);
        zone = caller.place().zone().getId();
        actor = caller.person().subject();
        actorName = caller.person().name();
        roles = String.join(
                ",", new TreeSet<>(caller.roles()).stream().map(Enum::name).toList());
        what = act.what();
        kind = act.kind();
        about = act.about();
        reason = act.reason();
        request = caller.request();
        content = write(new Content(
                key(),
                at,
                zone,
                actor,
                actorName,
                roles,
                what,
                kind,
                about,
                reason,
                request,
                act.changes(),
                act.facts()));
        sha256 = Hash.of(content).hex();
    }

    UUID id() {
        return key();
    }

    Instant at() {
        return at;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    /// Whether the columns still say what the content says.
    boolean agrees(Content c) {
        return write(new Content(
                        key(),
                        at,
                        zone,
                        actor,
                        actorName,
                        roles,
                        what,
                        kind,
                        about,
                        reason,
                        request,
                        c.changes(),
                        c.facts()))
                .equals(content);
    }

    Content read() {
        return read(content);
    }

    static Content read(String content) {
        try {
            return Json.MAPPER.readValue(content, Content.class);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException("a leaf can't be read", x);
        }
    }

    private static String write(Content content) {
        try {
            return Json.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }
}
