package eu.officina.signatures;

import eu.officina.audit.FactRows;
import eu.officina.audit.Told;
import eu.officina.boundary.Act;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The signatures on a thing, and how a change voids them. Called inside a use case.
@ApplicationScoped
public class Signatures implements FactRows {
    @Inject
    SignatureRows rows;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// All signatures on the thing, oldest first; those that no longer hold say why.
    public List<Signed> on(UUID object) {
        return told(rows.seen(object), object);
    }

    /// Those on one part of it.
    public List<Signed> on(UUID object, String part) {
        return told(rows.seen(object, part), object);
    }

    private List<Signed> told(List<Signed> signed, UUID object) {
        if (signed.isEmpty()) return signed;
        var voids = rows.voids(object).stream()
                .collect(Collectors.toMap(SignatureVoid::signature, SignatureVoid::reason, (a, b) -> a));
        return signed.stream()
                .map(s -> voids.containsKey(s.id()) ? s.voided(voids.get(s.id())) : s)
                .toList();
    }

    /// Voids every signature that holds on that part of the thing.
    ///
    /// @rule SI-04
    public void voidOn(UUID object, String part, String reason) {
        for (var signature : on(object, part)) {
            if (!signature.holds()) continue;
            rows.add(new SignatureVoid(Uuid7.next(), signature.id(), clock.instant(), reason));
            acts.fire(Act.of("signature.voided", "signature", object)
                    .change(part, signature.name() + ", " + signature.meaning(), "void")
                    .because(reason));
        }
    }

    @Override
    public String table() {
        return "signature";
    }

    @Override
    public Map<UUID, Told> told(Collection<UUID> ids) {
        return rows.of(ids).stream().collect(Collectors.toMap(s -> s.seen(null).id(), Signature::told));
    }

    @Override
    public Map<UUID, Hash> earlier(Collection<UUID> ids) {
        return rows.of(ids).stream().collect(Collectors.toMap(s -> s.seen(null).id(), Signature::earlier));
    }
}
