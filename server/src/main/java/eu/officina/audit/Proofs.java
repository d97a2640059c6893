package eu.officina.audit;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Hash;
import eu.officina.boundary.Reads;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What proves to somebody outside, without this server, what was done to a thing.
///
/// @rule AU-04
@UseCase
public class Proofs {
    private static final int STRETCH = 1_000;
    private static final int STRIDE = 10_000;

    @Inject
    Seals seals;

    @Inject
    SealKey key;

    @Inject
    Caller caller;

    @Inject
    @Any
    Instance<FactRows> factRows;

    /// The leaves of some things under one checkpoint, and the rows that these leaves vouch for.
    ///
    /// - **Shape** `key` the public key (Ed25519, X.509, Base64); `unsealed` leaves too young for a proof, by their
    ///   content; `checkpoint` null when all are.
    public record Evidence(
            UUID workspace,
            String key,
            @Nullable Point checkpoint,
            List<Proven> leaves,
            List<String> unsealed,
            List<Row> facts) {}

    /// A checkpoint as it was signed.
    public record Point(long size, String root, String previous, Instant at, String signature) {}

    /// One leaf: its position counted from 1, its content as hashed, and the hashes from it up to the root.
    public record Proven(long position, String content, List<String> path) {}

    /// One row that a leaf vouches for.
    public record Row(String table, Told told) {}

    /// The house's word that this text left it.
    public record Seal(String sha256, String key, String signature) {}

    @Reads
    @Allowed
    public Evidence of(Collection<UUID> things) {
        var sealed = seals.sealed(things);
        var waiting = seals.unsealed(things);
        var checkpoint =
                sealed.isEmpty() ? null : seals.covering(sealed.getLast().position());
        var leaves = checkpoint == null ? List.<Proven>of() : prove(sealed, checkpoint);
        var contents = new ArrayList<>(waiting);
        leaves.forEach(leaf -> contents.add(leaf.content()));
        return new Evidence(
                caller.tenant(),
                key.text(),
                checkpoint == null ? null : checkpoint.point(),
                leaves,
                waiting,
                facts(contents));
    }

    private List<Proven> prove(List<Seals.Placed> sealed, Checkpoint checkpoint) {
        var leaves = sealed.stream()
                .map(s -> new Proven(s.position(), s.content(), new ArrayList<>()))
                .toList();
        Map<Long, List<String>> wanted = leaves.stream().collect(Collectors.toMap(Proven::position, Proven::path));
        var start = seals.before(leaves.getFirst().position());
        var walk = new ProofWalk(start);
        long at = start.size();
        while (at < checkpoint.size()) {
            var most = (int) Math.min(STRIDE, checkpoint.size() - at);
            for (var place : seals.after(at, most)) walk.plus(place.sha256(), wanted.get(place.position()));
            at += most;
        }
        walk.end();
        return leaves;
    }

    private List<Row> facts(List<String> contents) {
        Map<String, List<UUID>> named = contents.stream()
                .flatMap(content -> Leaf.read(content).facts().stream())
                .collect(Collectors.groupingBy(Act.Fact::table, Collectors.mapping(Act.Fact::id, Collectors.toList())));
        var rows = new ArrayList<Row>();
        for (var source : factRows) {
            var ids = named.getOrDefault(source.table(), List.of());
            for (int i = 0; i < ids.size(); i += STRETCH) {
                var stretch = ids.subList(i, Math.min(ids.size(), i + STRETCH));
                var told = source.told(stretch);
                stretch.stream().filter(told::containsKey).forEach(id -> rows.add(row(source, told.get(id))));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(FactRows source, @Nullable Told told) {
        return new Row(source.table(), told == null ? Told.NOTHING : told);
    }

    /// Signs that this text, and no other, is what was handed out of this workspace.
    @Reads
    @Allowed
    public Seal seal(byte[] text) {
        var sha256 = Hash.of(text).hex();
        var statement = String.join("\n", "officina record", caller.tenant().toString(), sha256);
        return new Seal(sha256, key.text(), key.sign(statement));
    }

    /// The public key of this house, to be compared by those who hold its records.
    @Reads
    @Allowed
    public String key() {
        return key.text();
    }
}
