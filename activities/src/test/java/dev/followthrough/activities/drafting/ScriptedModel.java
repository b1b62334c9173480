package dev.followthrough.activities.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A model's server on a real socket, which answers by a script and keeps what it was asked.
final class ScriptedModel implements AutoCloseable {
    static final String KEY = "sk-our-own-key-0815";

    private final Wire wire;
    private final HttpServer server;
    private final ConcurrentLinkedQueue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    record Asked(String path, Map<String, List<String>> headers, JsonNode body) {}

    ScriptedModel(Wire wire) {
        this.wire = wire;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    Drafting drafting(Duration timeout) {
        return Drafting.with(new DraftingSettings(wire.provider, url(), KEY, "writer-1", timeout));
    }

    Drafting drafting() {
        return drafting(Duration.ofSeconds(30));
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    ScriptedModel says(String text) {
        return answers(200, wire.answer(text, "end"));
    }

    ScriptedModel answers(int status, String body, String... headers) {
        return does(exchange -> {
            for (int i = 0; i < headers.length; i += 2)
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    ScriptedModel does(Answer answer) {
        script.add(answer);
        return this;
    }

    /// Headers at once, then a byte now and then until the other side has gone.
    ScriptedModel drips(CountDownLatch gone) {
        return does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            try {
                while (!closed.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    body.write(' ');
                    body.flush();
                }
            } catch (IOException e) {
                gone.countDown();
            }
        });
    }

    ScriptedModel staysSilent() {
        return does(exchange -> closed.await());
    }

    List<Asked> asked() {
        return asked;
    }

    String user(int request) {
        return wire.user(asked.get(request).body());
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    Wire.JSON.readTree(body)));
            Answer answer = script.poll();
            if (answer == null) exchange.sendResponseHeaders(418, -1);
            else answer.to(exchange);
        } catch (IOException e) {
            // The other side hung up; the test sees what came of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
