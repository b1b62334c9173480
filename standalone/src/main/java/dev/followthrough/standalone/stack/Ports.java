package dev.followthrough.standalone.stack;

import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Where each part listens, always on localhost.
public record Ports(int api, int worker, int temporal, int temporalUi, int postgres, int smtp, int imap) {
    public static final Ports USUAL = new Ports(8080, 8081, 7233, 8233, 5440, 3025, 3143);

    /// @throws Trouble naming the first port that is taken, what wants it and what to set
    public void requireFree(boolean demo) {
        require(api, "the api and web application", "--api-port");
        require(worker, "the worker's health and metrics", "--worker-port");
        require(temporal, "the Temporal server", "--temporal-port");
        require(temporalUi, "the Temporal UI", "--temporal-ui-port");
        require(postgres, "PostgreSQL", "--postgres-port");
        if (demo) {
            require(smtp, "the demo's SMTP server", "--smtp-port");
            require(imap, "the demo's IMAP server", "--imap-port");
        }
    }

    private static void require(int port, String what, String setting) {
        if (!isFree(port)) {
            throw new Trouble(
                    "Port " + port + " is taken; " + what + " wants it.",
                    "Stop what listens there, or choose another with " + setting + ".");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
