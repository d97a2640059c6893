package eu.officina.infra;

import eu.officina.boundary.OwnedId;
import eu.officina.tenants.Membership;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Code that goes round the use cases: a transaction, but bound to no workspace.
@ApplicationScoped
@Transactional
public class OutsideProbe {
    @PersistenceContext
    EntityManager database;

    @Resource(lookup = "jdbc/app")
    DataSource pool;

    public List<?> membersByEntity() {
        return database.createQuery("select m from Membership m").getResultList();
    }

    public @Nullable Membership member(OwnedId id) {
        return database.find(Membership.class, id);
    }

    public long membersByStatement() {
        return ((Number) database.createNativeQuery("select count(*) from membership")
                        .getSingleResult())
                .longValue();
    }

    public WallProbe.Carried carried() {
        return WallProbe.carried(database);
    }

    /// What the next transaction on the same connection finds, after one that was bound as the house does it, or for
    /// good, as nobody may.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public String carriedAfter(String tenant, boolean forGood) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            bind(connection, tenant, forGood);
            connection.commit();
            try (var ask = connection.createStatement();
                    var found = ask.executeQuery("select coalesce(current_setting('officina.tenant', true), '')")) {
                found.next();
                return found.getString(1);
            } finally {
                bind(connection, "", true);
                connection.commit();
            }
        }
    }

    private static void bind(Connection connection, String tenant, boolean forGood) throws SQLException {
        var call = forGood ? "select set_config('officina.tenant', ?, false)" : "select officina.bind(?, '', false)";
        try (var binding = connection.prepareStatement(call)) {
            binding.setString(1, tenant);
            binding.execute();
        }
    }
}
