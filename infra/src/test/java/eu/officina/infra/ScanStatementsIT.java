package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;

import eu.officina.Verifies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the database hears of a scan: a scanner's answer waits for it. Counted in the database's own log.
class ScanStatementsIT {
    private static final Path HOUSE = Path.of(System.getProperty("officina.project", "."), "infra", "target", "house");
    private static final Pattern HEARD =
            Pattern.compile("(?m)^\\S+ \\S+ \\S+ \\[(\\d+)] LOG: {2}execute [^:]+: ([^\\n]*)");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final House house = House.open();

    @Test
    @Verifies({"TR-07", "SC-01"})
    void aScanIsOneStatementBesidesTheBindingOfItsWorkspace() throws Exception {
        var raw = "]d201095212345432131730013110ONE-"
                + UUID.randomUUID().toString().substring(0, 8);
        var sent = Map.of("raw", Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.ISO_8859_1)));
        var nurse = house.alba("NURSE");
        nurse.post("scan " + UUID.randomUUID(), "scan", sent); // whatever is read once is read now
        var log = HOUSE.resolve("logs/postgresql.log");
        long before = Files.size(log);
        try (var database = superuser()) {
            logging(database, "set log_statement = 'all'");
            nurse.post("scan " + UUID.randomUUID(), "scan", sent);
            var heard = transaction(log, before);
            assertThat(heard).hasSize(4);
            assertThat(heard.get(0)).isEqualTo("BEGIN");
            assertThat(heard.get(1)).contains("officina.bind");
            assertThat(heard.get(2)).startsWith("with own as");
            assertThat(heard.get(3)).isEqualTo("COMMIT");
        } finally {
            try (var database = superuser()) {
                logging(database, "reset log_statement");
            }
        }
    }

    /// What the connection that kept the scan was told, from begin to commit.
    private static List<String> transaction(Path log, long from) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + LONGEST.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            var said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).substring((int) from);
            var heard = HEARD.matcher(said).results().toList();
            var kept = heard.stream()
                    .filter(h -> h.group(2).startsWith("with own as"))
                    .findFirst();
            if (kept.isEmpty()) continue;
            var own = heard.stream()
                    .filter(h -> h.group(1).equals(kept.get().group(1)))
                    .map(h -> h.group(2).strip())
                    .toList();
            int middle = own.indexOf(kept.get().group(2).strip());
            int last = own.subList(middle, own.size()).indexOf("COMMIT");
            if (last >= 0) return own.subList(own.subList(0, middle).lastIndexOf("BEGIN"), middle + last + 1);
        }
        throw new AssertionError("the log tells of no scan");
    }

    private static void logging(Connection database, String what) throws SQLException {
        try (var s = database.createStatement()) {
            s.execute("alter system " + what);
            s.execute("select pg_reload_conf()");
        }
    }

    private Connection superuser() throws SQLException, IOException {
        var secret = Files.readString(HOUSE.resolve("secrets/db-superuser")).strip();
        return DriverManager.getConnection(house.officina.database().url(), "postgres", secret);
    }
}
