package eu.officina.audit;

import eu.officina.boundary.Hash;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rows of one table whose content the audit trail vouches for. A feature with such rows offers them here.
public interface FactRows {
    /// The name under which acts mention these rows.
    String table();

    /// What each row says now; a row that is gone is left out.
    Map<UUID, Told> told(Collection<UUID> ids);

    /// The hash of each row as rows were hashed before [Told]; what was sealed then is still vouched for.
    default Map<UUID, Hash> earlier(Collection<UUID> ids) {
        return Map.of();
    }

    /// The hash of what each row says now.
    default Map<UUID, Hash> hashes(Collection<UUID> ids) {
        return told(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().hash()));
    }
}
