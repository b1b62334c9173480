package dev.followthrough.activities.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A gateway for text messages that speaks HTTP and does what a test says. What arrives in part has not arrived.
public final class ScriptedGateway {
    public static final ScriptedGateway HOUSE = new ScriptedGateway();

    /// What it answers once it has a whole request.
    public sealed interface Act {
        record Say(int code, String body) implements Act {}

        record Drop() implements Act {}

        /// Says nothing until it is let go, and then goes away.
        record Silence(CountDownLatch until) implements Act {}
    }

    record Request(String authorization, String once, String body) {}

    private final HttpServer server;
    private final List<Request> received = new CopyOnWriteArrayList<>();
    private volatile Act act = new Act.Say(200, "{}");

    private ScriptedGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/messages", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
    }

    void when(Act next) {
        received.clear();
        act = next;
    }

    List<Request> received() {
        return received;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Request(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    body));
            switch (act) {
                case Act.Say say -> {
                    byte[] answer = say.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(say.code(), answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                }
                case Act.Drop ignored -> {}
                case Act.Silence silence -> await(silence.until());
            }
        }
    }

    private static void await(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
