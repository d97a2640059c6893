package eu.officina.infra;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// How the server reaches its database.
///
/// @param url the JDBC address, without user and password
/// @param app the restricted role of every request
/// @param owner the role that migrates the tables
public record DatabaseAccess(String url, Login app, Login owner) {

    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://([^/:?]+)(?::(\\d+))?/([^/?]+)(?:\\?.*)?");

    public DatabaseAccess {
        if (!ADDRESS.matcher(url).matches())
            throw new StartFailure("OFFICINA_DB_URL is '" + url
                    + "': it must be an address such as jdbc:postgresql://db.example.eu:5432/officina.");
    }

    public String host() {
        return part(1);
    }

    public String port() {
        var port = part(2);
        return port.isEmpty() ? "5432" : port;
    }

    /// The database's name.
    public String name() {
        return part(3);
    }

    /// Refuses a database that doesn't let both roles in.
    void refuseUnreachable() {
        refuseUnreachable(owner);
        refuseUnreachable(app);
    }

    private void refuseUnreachable(Login login) {
        DriverManager.setLoginTimeout(10);
        try (var connection = DriverManager.getConnection(url, login.user(), login.password())) {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw new StartFailure(
                    "The database %s does not let %s in: %s".formatted(url, login.user(), firstLine(e)), e);
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private String part(int group) {
        var matcher = ADDRESS.matcher(url);
        var found = matcher.matches() ? matcher.group(group) : null;
        return found == null ? "" : found;
    }
}
