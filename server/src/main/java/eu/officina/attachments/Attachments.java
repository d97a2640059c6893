package eu.officina.attachments;

import eu.officina.boundary.Act;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Reads;
import eu.officina.boundary.Refusal;
import eu.officina.boundary.Role;
import eu.officina.boundary.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/// Keeps files and gives them out again.
///
/// - **Units** at most 10 MB.
///
/// @rule AT-01
/// @rule AT-02
@UseCase
public class Attachments {
    public static final int MOST_MEGABYTES = 10;

    @Inject
    AttachmentRows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Act> acts;

    /// A kept file without its content.
    public record Kept(UUID id, String name, FileKind kind, int size, String sha256) {
        /// `run.csv, 12 kB, sha256 …`, as it stands in a record.
        public String inWords() {
            return "%s, %d kB, sha256 %s".formatted(kind, (size + 1023) / 1024, sha256);
        }
    }

    /// Keeps a file inside the command that it belongs to.
    ///
    /// @param about the thing whose record it stands in
    @Allowed({Role.OPERATOR, Role.QC, Role.NURSE, Role.QA, Role.QP, Role.PHYSICIAN, Role.PHARMACOVIGILANCE})
    public Kept keep(UUID id, UUID about, String name, byte[] content) {
        if (!name.matches("[^\\p{Cntrl}/\\\\]{1,120}")) throw new Refusal(AttachmentRefusal.FILE_NAME_BAD);
        if (content.length == 0) throw new Refusal(AttachmentRefusal.FILE_EMPTY);
        if (content.length > MOST_MEGABYTES << 20) {
            throw new Refusal(AttachmentRefusal.FILE_TOO_LARGE, MOST_MEGABYTES);
        }
        var file = new Attachment(id, name, content, caller.person(), clock.instant());
        rows.add(file);
        acts.fire(Act.of("file.kept", "attachment", about)
                .set("file", name)
                .set("sha256", file.kept().sha256())
                .wrote("attachment", id, file.told().hash()));
        return file.kept();
    }

    @Reads
    @Allowed
    public Kept get(UUID id) {
        return rows.get(id).kept();
    }

    /// The file as it was kept, or the refusal: what changed is not handed out.
    @Reads
    @Allowed
    public byte[] content(UUID id) {
        var file = rows.get(id);
        if (!file.intact())
            throw new Refusal(AttachmentRefusal.FILE_CHANGED, file.kept().name());
        return file.content();
    }
}
