package eu.officina.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who makes this call, in which workspace, with which roles. Filled once, by the filter that verified it.
@RequestScoped
public class Caller {
    private final UUID request = Uuid7.next();
    private @Nullable Person person;
    private @Nullable Person host;
    private @Nullable Place place;
    private @Nullable UUID key;
    private Set<Role> roles = Set.of();
    private boolean leaf;
    private int depth;

    /// The verified person and, when the address names one, the workspace with the person's roles in it.
    public void be(Person who, @Nullable Place where, Set<Role> as) {
        person = who;
        place = where;
        roles = Set.copyOf(as);
    }

    /// A colleague acts at the screen of the person who is signed in, after proving presence there.
    public void standIn(Person colleague, Set<Role> as) {
        if (host == null) host = person();
        person = colleague;
        roles = Set.copyOf(as);
    }

    /// Who is signed in at the screen, where that is somebody else than who acts.
    public @Nullable Person host() {
        return host;
    }

    /// The key under which this call may be sent again with one effect.
    public void sendUnder(@Nullable UUID idempotencyKey) {
        key = idempotencyKey;
    }

    public @Nullable UUID key() {
        return key;
    }

    public boolean known() {
        return person != null;
    }

    public boolean placed() {
        return place != null;
    }

    public Person person() {
        if (person == null) throw new Refusal(BoundaryRefusal.SIGN_IN);
        return person;
    }

    public Place place() {
        if (place == null) throw new IllegalStateException("no workspace is bound to this call");
        return place;
    }

    public UUID tenant() {
        return place().id();
    }

    public OwnedId owned(UUID id) {
        return new OwnedId(tenant(), id);
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean visits() {
        return roles.contains(Role.VISITOR);
    }

    public UUID request() {
        return request;
    }

    /// The audit trail says here that this transaction has its leaf.
    public void leafWritten() {
        leaf = true;
    }

    /// @return whether this is the outermost use case of the call
    boolean enterUseCase() {
        if (depth == 0) leaf = false;
        return depth++ == 0;
    }

    /// @return whether a leaf was written since the outermost use case began
    boolean leaveUseCase() {
        depth--;
        return leaf;
    }
}
