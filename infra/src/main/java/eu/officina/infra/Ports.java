package eu.officina.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Where the system listens, on this machine only.
///
/// @param http Officina's own port
/// @param keycloak the demo identity provider's port
public record Ports(int http, int keycloak) {
    static final String HTTP = "OFFICINA_HTTP_PORT";
    static final String KEYCLOAK = "OFFICINA_KEYCLOAK_PORT";

    /// Two ports that nobody uses now, for tests beside a running system.
    public static Ports free() {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            return new Ports(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new StartFailure("No free port was found: " + e.getMessage() + ".", e);
        }
    }

    /// Refuses a port that another program listens on, under any of localhost's addresses.
    static void refuseTaken(int port, String setting) {
        if (answers(port) || !binds(port))
            throw new StartFailure(
                    "Port %d is taken by another program. Stop it or choose another with %s.".formatted(port, setting));
    }

    private static boolean binds(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) if (answers(address, port)) return true;
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
