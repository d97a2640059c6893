package eu.officina.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the database up to this version as its owner, before the port opens. The application's own role owns nothing.
@WebListener
public class Migrations implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger("officina.migrations");

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    Event<Done> done;

    /// The database is ready; work in the background may begin.
    public record Done(int applied) {}

    @Override
    public void contextInitialized(ServletContextEvent started) {
        var result = Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .callbackLocations(new String[0])
                .failOnMissingLocations(true)
                .load()
                .migrate();
        LOG.info("migrations applied: " + result.migrationsExecuted);
        done.fire(new Done(result.migrationsExecuted));
    }
}
