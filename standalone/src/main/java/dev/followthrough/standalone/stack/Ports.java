package dev.followthrough.standalone.stack;

import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.temporal.TemporalPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each part listens, always on localhost.
public record Ports(int api, int worker, int temporal, int temporalUi, int postgres, int smtp, int imap, int slack) {
    public static final Ports USUAL = new Ports(8080, 8081, 7233, 8233, 5440, 3025, 3143, 8234);

    private record Wanted(int port, String by, String setting, int highest) {
        Wanted(int port, String by, String setting) {
            this(port, by, setting, 65535);
        }
    }

    /// @throws Trouble naming the first port that is no port, is wanted twice or is taken, what wants it, and
    /// what to set
    public void requireFree(boolean demo) {
        Map<Integer, Wanted> seen = new HashMap<>();
        for (Wanted wanted : all(demo)) {
            if (wanted.port < 1 || wanted.port > wanted.highest) {
                throw new Trouble(
                        "Port " + wanted.port + " cannot be; it is meant for " + wanted.by + ".",
                        "Choose one from 1 to " + wanted.highest + " with " + wanted.setting + ".");
            }
            Wanted other = seen.putIfAbsent(wanted.port, wanted);
            if (other != null) {
                throw new Trouble(
                        "Port " + wanted.port + " is meant for two: for " + other.by + " and for " + wanted.by + ".",
                        "Choose another with " + other.setting + " or " + wanted.setting + ".");
            }
        }
        for (Wanted wanted : all(demo)) {
            if (!isFree(wanted.port)) {
                throw new Trouble(
                        "Port " + wanted.port + " is taken; it is meant for " + wanted.by + ".",
                        "Stop what listens there, or choose another with " + wanted.setting + ".");
            }
        }
    }

    private List<Wanted> all(boolean demo) {
        List<Wanted> all = new ArrayList<>(List.of(
                new Wanted(api, "the api", "--api-port"),
                new Wanted(worker, "the worker's health and metrics", "--worker-port"),
                new Wanted(temporal, "the Temporal server", "--temporal-port", TemporalPorts.HIGHEST),
                new Wanted(temporalUi, "the Temporal UI", "--temporal-ui-port"),
                new Wanted(postgres, "PostgreSQL", "--postgres-port")));
        for (int inner : TemporalPorts.inner(temporal)) {
            all.add(new Wanted(
                    inner,
                    "the inside of the Temporal server",
                    "--temporal-port (its others follow it)",
                    TemporalPorts.HIGHEST));
        }
        if (demo) {
            all.add(new Wanted(smtp, "the demo's SMTP server", "--smtp-port"));
            all.add(new Wanted(imap, "the demo's IMAP server", "--imap-port"));
            all.add(new Wanted(slack, "the demo's stand-in for Slack", "--slack-port"));
        }
        return all;
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
