package eu.officina.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;

/// Lets a command be sent twice with one effect: by double click, by retry, by a tablet that heard no answer.
///
/// @rule BO-04
@ApplicationScoped
public class Receipts {
    @Inject
    ReceiptRows rows;

    @Inject
    Caller caller;

    /// What became of a key: the id the command got, and whether it had been done before.
    public record Receipt(UUID id, boolean duplicate) {}

    /// Runs `work` with a new id, unless the caller's key was used: then answers as the first time.
    ///
    /// @param content all that the command was given; the same key with other content is refused
    public UUID once(Object content, Consumer<UUID> work) {
        var key = caller.key();
        return key == null ? run(Uuid7.next(), work) : once(key, content, work).id();
    }

    public Receipt once(UUID key, Object content, Consumer<UUID> work) {
        var id = Uuid7.next();
        var print = fingerprint(content);
        if (rows.take(key, print, id)) return new Receipt(run(id, work), false);
        var earlier = rows.get(key);
        if (!earlier.fingerprint().equals(print)) throw new Refusal(BoundaryRefusal.KEY_REUSED);
        caller.leafWritten(); // the first sending left its leaf; a repetition changes nothing
        return new Receipt(earlier.result(), true);
    }

    /// Makes commands that count something of this workspace go one after the other, until the transaction ends.
    public void inTurn(String what) {
        rows.inTurn(what);
    }

    private static UUID run(UUID id, Consumer<UUID> work) {
        work.accept(id);
        return id;
    }

    private static String fingerprint(Object content) {
        try {
            return Hash.of(content.getClass().getSimpleName() + Json.MAPPER.writeValueAsString(content))
                    .hex();
        } catch (JsonProcessingException x) {
            throw new IllegalStateException(x);
        }
    }
}
