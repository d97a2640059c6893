package eu.officina.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/// Ready when the database answers the application's own role.
@Readiness
@Startup
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Resource(lookup = "jdbc/app")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try (var connection = database.getConnection()) {
            return answer.status(connection.isValid(2)).build();
        } catch (SQLException silent) {
            return answer.down()
                    .withData("state", String.valueOf(silent.getSQLState()))
                    .build();
        }
    }
}
