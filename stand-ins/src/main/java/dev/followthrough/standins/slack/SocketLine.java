package dev.followthrough.standins.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// Slack's end of Socket Mode: an address is good for one line, a line begins with `hello`, and each envelope
/// is to be acknowledged within three seconds. One of several lines gets each envelope.
public final class SocketLine implements Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Server server = new Server();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);

    static SocketLine start() {
        var line = new SocketLine();
        line.server.setReuseAddr(true);
        line.server.setDaemon(true);
        line.server.start();
        try {
            if (!line.started.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("No WebSocket server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return line;
    }

    /// As `apps.connections.open` gives it.
    String newAddress() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket;
    }

    /// How many lines there have been.
    public int opened() {
        return opened.get();
    }

    /// How many lines are open.
    public int lines() {
        return server.getConnections().size();
    }

    /// Slack ends lines now and then, and says so before.
    public void refresh() {
        for (WebSocket line : server.getConnections()) {
            line.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
            CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(line::close);
        }
    }

    /// As if the network had gone.
    public void drop() {
        server.getConnections().forEach(line -> line.closeConnection(1006, "gone"));
    }

    @Override
    public SignedHook.Heard interact(ObjectNode payload) {
        return send("interactive", payload);
    }

    @Override
    public SignedHook.Heard command(Map<String, String> fields) {
        return send("slash_commands", JSON.valueToTree(fields));
    }

    /// @return status 200 once it is acknowledged, 504 where nobody did in time
    private SignedHook.Heard send(String type, JsonNode payload) {
        String id = UUID.randomUUID().toString();
        ObjectNode envelope = JSON.createObjectNode().put("envelope_id", id).put("type", type);
        envelope.put("accepts_response_payload", true).set("payload", payload);
        return send(envelope);
    }

    private SignedHook.Heard send(ObjectNode envelope) {
        var acknowledged = new CompletableFuture<JsonNode>();
        waiting.put(envelope.path("envelope_id").asText(), acknowledged);
        long began = System.nanoTime();
        server.getConnections().stream()
                .filter(WebSocket::isOpen)
                .reduce((before, newest) -> newest)
                .ifPresent(line -> line.send(envelope.toString()));
        try {
            JsonNode answer = acknowledged.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            String body = answer.path("payload").isMissingNode()
                    ? ""
                    : answer.path("payload").toString();
            return new SignedHook.Heard(200, body, Duration.ofNanos(System.nanoTime() - began));
        } catch (TimeoutException | ExecutionException e) {
            return new SignedHook.Heard(504, "", PATIENCE.plusMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            waiting.remove(envelope.path("envelope_id").asText());
        }
    }

    void close() {
        try {
            server.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onOpen(WebSocket line, ClientHandshake handshake) {
            String address = handshake.getResourceDescriptor();
            if (!tickets.remove(address.substring(address.indexOf('=') + 1))) line.close(1008, "ticket");
            else {
                opened.incrementAndGet();
                line.send("{\"type\":\"hello\",\"num_connections\":" + lines() + "}");
            }
        }

        @Override
        public void onMessage(WebSocket line, String text) {
            JsonNode answer = read(text);
            CompletableFuture<JsonNode> asked =
                    waiting.get(answer.path("envelope_id").asText());
            if (asked != null) asked.complete(answer);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onClose(WebSocket line, int code, String reason, boolean remote) {
            // Whoever held it opens another.
        }

        @Override
        public void onError(@Nullable WebSocket line, Exception problem) {
            // The line is closed, which its other end sees.
        }
    }
}
