package eu.officina.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The two roles and the database `officina`; every start brings them up to date.
///
/// - **Shape** `officina_owner` owns the database and its tables; `officina_app` owns nothing and bypasses nothing.
///
/// @param superuser `postgres`
record DatabaseRoles(DatabaseAccess access, Login superuser) {
    private static final String ROLE = """
            do $$ begin
              if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
            end $$;
            alter role %1$s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%2$s'
            """;
    private static final String DATABASE = """
            create database officina owner officina_owner template template0 encoding 'UTF8'
            locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'
            """;
    private static final String PASSWORDS_ONLY = """
            # Written by Officina's launcher: nobody enters without a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    void make(Path passwordFile) throws SQLException, IOException {
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    ROLE.formatted(access.owner().user(), access.owner().password()));
            statement.execute(ROLE.formatted(access.app().user(), access.app().password()));
            statement.execute("alter role officina_app set citus.propagate_set_commands = 'local'");
            statement.execute("alter role postgres password '" + superuser.password() + "'");
            if (!databaseExists(statement)) statement.execute(DATABASE);
            refuseStrangers(statement, passwordFile);
        }
        try (var connection = connection("officina");
                var statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
        }
    }

    private Connection connection(String database) throws SQLException {
        var url = "jdbc:postgresql://%s:%s/%s".formatted(access.host(), access.port(), database);
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }

    private static boolean databaseExists(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = 'officina'")) {
            return found.next();
        }
    }

    private static void refuseStrangers(Statement statement, Path passwordFile) throws SQLException, IOException {
        if (Files.readString(passwordFile).equals(PASSWORDS_ONLY)) return;
        Files.writeString(passwordFile, PASSWORDS_ONLY);
        statement.execute("select pg_reload_conf()");
    }
}
