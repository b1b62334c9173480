package dev.followthrough.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A mail server on a real socket that takes everything at once and keeps, for each touch, when its final dots
/// came. A mail without its dot was not delivered.
public final class SinkSmtp implements AutoCloseable {
    private static final String TOUCH = "x-followthrough-touch:";

    private final ServerSocket socket;
    private final Map<String, List<Instant>> delivered = new ConcurrentHashMap<>();

    /// @param port 0: any that is free
    public SinkSmtp(int port) {
        try {
            socket = new ServerSocket(port, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("sink").start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// @param touch the touch key's text
    /// @return when each mail of this touch was delivered
    public List<Instant> delivered(String touch) {
        return List.copyOf(delivered.getOrDefault(touch, List.of()));
    }

    public int count() {
        return delivered.values().stream().mapToInt(List::size).sum();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = caller.getOutputStream()) {
            caller.setTcpNoDelay(true);
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (word) {
                    case "DATA" -> {
                        say(out, "354 go on");
                        if (!take(in)) return;
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // A caller that drops the connection before its dot has delivered nothing.
        }
    }

    /// @return false: the caller left before its dot
    private boolean take(BufferedReader in) throws IOException {
        String touch = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                delivered
                        .computeIfAbsent(touch, t -> java.util.Collections.synchronizedList(new ArrayList<>()))
                        .add(Instant.now());
                return true;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith(TOUCH))
                touch = line.substring(TOUCH.length()).strip();
        }
        return false;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
