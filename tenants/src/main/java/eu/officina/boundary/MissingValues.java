package eu.officina.boundary;

import java.sql.Types;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/// Lets the database infer the type of a missing id or time: EclipseLink would bind each missing value as text, which
/// PostgreSQL refuses for such a column.
public class MissingValues implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(type -> type.getMappings().stream())
                .filter(mapping -> mapping.isDirectToFieldMapping() && idOrTime(mapping))
                .forEach(mapping -> mapping.getField().setSqlType(Types.OTHER));
    }

    /// Mappings know their types only later; their classes do now.
    private static boolean idOrTime(DatabaseMapping mapping) {
        for (Class<?> at = mapping.getDescriptor().getJavaClass(); at != null; at = at.getSuperclass()) {
            for (var field : at.getDeclaredFields()) {
                if (!field.getName().equals(mapping.getAttributeName())) continue;
                return field.getType() == UUID.class || Temporal.class.isAssignableFrom(field.getType());
            }
        }
        return false;
    }
}
