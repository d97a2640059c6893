package eu.officina.attachments;

import eu.officina.audit.FactRows;
import eu.officina.audit.Told;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The files of the caller's workspace.
@ApplicationScoped
class AttachmentRows implements FactRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Caller caller;

    void add(Attachment file) {
        database.persist(file);
    }

    Attachment get(UUID id) {
        var found = database.find(Attachment.class, caller.owned(id));
        if (found == null) throw new Refusal(AttachmentRefusal.FILE_UNKNOWN);
        return found;
    }

    @Override
    public String table() {
        return "attachment";
    }

    @Override
    public Map<UUID, Told> told(Collection<UUID> ids) {
        return ids.stream()
                .map(id -> database.find(Attachment.class, caller.owned(id)))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toMap(file -> file.kept().id(), Attachment::told));
    }
}
