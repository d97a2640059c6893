package eu.officina.masterrecords;

import eu.officina.boundary.Act;
import eu.officina.boundary.BoundaryRefusal;
import eu.officina.boundary.Caller;
import eu.officina.boundary.InvalidInput;
import eu.officina.boundary.Receipts;
import eu.officina.boundary.Refusal;
import eu.officina.signatures.Signable;
import eu.officina.signatures.Signatures;
import eu.officina.signatures.Signed;
import eu.officina.signatures.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The signature by which an edition goes from one state to the next: the detail `move` says which, `reason` why.
///
/// @rule MR-02
/// @rule MR-11
@ApplicationScoped
class MasterSigning implements Signable {
    private static final int LONGEST_REASON = 500;

    @Inject
    MasterRecords records;

    @Inject
    Signatures signatures;

    @Inject
    Receipts receipts;

    @Inject
    Caller caller;

    @Inject
    Event<Act> acts;

    @Inject
    Event<MasterMoved> moved;

    @Inject
    @Any
    Instance<MasterGuard> guards;

    @Override
    public String act() {
        return "master";
    }

    @Override
    public Statement statement(UUID object, Map<String, String> details) {
        var move = move(details);
        expectRole(move);
        var record = records.get(object);
        record.expect(move, caller.person().subject());
        guards.forEach(guard -> guard.moving(record.master(), move));
        var why = reason(move, details);
        var words = "Master record %s edition %s: %s.%s"
                .formatted(record.product(), record.edition(), said(move), why == null ? "" : " Reason: " + why);
        return new Statement(object, part(move), move.meaning(), words, record.sha256());
    }

    private void expectRole(MasterMove move) {
        if (move.roles().stream().anyMatch(caller::is)) return;
        var roles = move.roles().stream()
                .map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
        throw new Refusal(BoundaryRefusal.NOT_ALLOWED, roles);
    }

    private static String said(MasterMove move) {
        return switch (move) {
            case SUBMIT -> "I wrote it and hold it ready for review";
            case GIVE_BACK -> "I give it back to its authors";
            case APPROVE -> "I approve it";
            case MAKE_EFFECTIVE -> "I make it effective; the edition before it is superseded";
            case WITHDRAW -> "I withdraw it";
        };
    }

    private static MasterMove move(Map<String, String> details) {
        return Stream.of(MasterMove.values())
                .filter(m -> m.name().equals(details.get("move")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/details/move", "is none of the choices"));
    }

    private static @Nullable String reason(MasterMove move, Map<String, String> details) {
        if (!move.explained()) return null;
        var text = details.getOrDefault("reason", "").strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) throw new Refusal(MasterRefusal.MOVE_UNEXPLAINED);
        return text;
    }

    private static String part(MasterMove move) {
        return "master-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void signed(Signed signature, Map<String, String> details) {
        var move = move(details);
        var why = reason(move, details);
        var record = records.get(signature.object());
        var before = record.state();
        if (move == MasterMove.MAKE_EFFECTIVE) supersede(record);
        record.move(move, why, signature.at());
        if (move == MasterMove.GIVE_BACK) {
            signatures.voidOn(record.id(), part(MasterMove.SUBMIT), "given back: " + why);
        }
        acts.fire(Act.of("master.moved", "master-record", record.id())
                .change("state", before, record.state())
                .set("edition", record.product() + " " + record.edition())
                .because(why));
        moved.fire(new MasterMoved(record, move, why, signature.at()));
    }

    /// There is one effective edition of a product at a time, also when two are made effective at once.
    private void supersede(MasterRecord by) {
        receipts.inTurn("master " + by.product());
        records.effective(by.product()).ifPresent(before -> {
            before.supersededBy(by.edition());
            records.flush();
            acts.fire(Act.of("master.superseded", "master-record", before.id())
                    .change("state", MasterRecord.State.EFFECTIVE, before.state())
                    .set("edition", by.product() + " " + by.edition()));
        });
    }

    @Override
    public String page(UUID object, Map<String, String> details) {
        return "/masters/" + object;
    }
}
