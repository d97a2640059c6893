package eu.officina.infra;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the terminal shows once everything runs.
record Welcome(URI url, boolean demo) {
    private static final String LINE = "─".repeat(78);

    String text() {
        var ready = "\n" + LINE + "\nOfficina is ready: " + url + "\n";
        return ready + (demo ? logins() : "") + LINE + "\nStop with Ctrl-C.\n";
    }

    private static String logins() {
        return "\nDemo logins, the password of all is `" + DemoPerson.PASSWORD + "`:\n"
                + row("user", "who", "where")
                + DemoPeople.ALL.stream().map(Welcome::row).collect(Collectors.joining());
    }

    private static String row(DemoPerson person) {
        var role = person.role().toLowerCase(Locale.ROOT).replace('_', ' ');
        return row(person.username(), person.name() + ", " + role, person.workspace());
    }

    private static String row(String user, String who, String where) {
        return "  %-23s %-34s %s%n".formatted(user, who, where);
    }
}
