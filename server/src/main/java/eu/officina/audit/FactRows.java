package eu.officina.audit;

import eu.officina.boundary.Hash;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The rows of one table whose content the audit trail vouches for. A feature with such rows offers them here.
public interface FactRows {
    /// The name under which acts mention these rows.
    String table();

    /// The hash of each row's content as it is now; a row that is gone is left out.
    Map<UUID, Hash> hashes(Collection<UUID> ids);
}
