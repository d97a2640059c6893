package eu.officina.signatures;

import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The signatures, voids and open requests of the caller's workspace.
@ApplicationScoped
class SignatureRows {
    private static final String SEEN = """
            select new eu.officina.signatures.Signed(s.id, s.object, s.part, s.meaning, s.signer, s.signerName, s.roles,
              s.at, s.zone, s.words, s.sha256, s.method)
            from Signature s where s.object = :object %s order by s.at, s.id""";

    @PersistenceContext
    EntityManager database;

    void add(Object row) {
        database.persist(row);
    }

    /// Without the evidence, which is large.
    List<Signed> seen(UUID object) {
        return database.createQuery(SEEN.formatted(""), Signed.class)
                .setParameter("object", object)
                .getResultList();
    }

    List<Signed> seen(UUID object, String part) {
        return database.createQuery(SEEN.formatted("and s.part = :part"), Signed.class)
                .setParameter("object", object)
                .setParameter("part", part)
                .getResultList();
    }

    List<Signature> of(Collection<UUID> ids) {
        return database.createQuery("select s from Signature s where s.id in :ids", Signature.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<SignatureVoid> voids(UUID object) {
        return database.createQuery(
                        "select v from SignatureVoid v where v.signatureId in"
                                + " (select s.id from Signature s where s.object = :object)",
                        SignatureVoid.class)
                .setParameter("object", object)
                .getResultList();
    }

    /// Takes the request out: it counts once, whatever follows.
    SignatureRequest take(String state) {
        var found = database.createQuery(
                        "select r from SignatureRequest r where r.state = :state", SignatureRequest.class)
                .setParameter("state", state)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(SignatureRefusal.REQUEST_UNKNOWN));
        database.remove(found);
        database.flush();
        return found;
    }
}
