package dev.followthrough.bench.adversary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// An endpoint as OpenAI's: `POST /v1/chat/completions`, with `response_format` of type `json_schema` honoured. On
/// this machine alone, at a port of its own.
final class ModelEndpoint implements AutoCloseable {
    static final String MODEL = "smollm2-135m";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Answering answering;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ModelEndpoint(Answering answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::complete);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    private void complete(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            if (!exchange.getRequestMethod().equals("POST")
                    || !request.path("messages").isArray()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            byte[] body = JSON.writeValueAsBytes(completion(answering.answer(chat(request), schema(request))));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static List<Answering.Message> chat(JsonNode request) {
        var chat = new ArrayList<Answering.Message>();
        for (JsonNode message : request.path("messages")) {
            JsonNode content = message.path("content");
            String text = content.isArray() ? content.findValuesAsText("text").getFirst() : content.asText();
            chat.add(new Answering.Message(message.path("role").asText(), text));
        }
        return chat;
    }

    private static @Nullable String schema(JsonNode request) {
        JsonNode schema = request.path("response_format").path("json_schema").path("schema");
        return schema.isObject() ? schema.toString() : null;
    }

    private static ObjectNode completion(Answering.Answer answer) {
        ObjectNode completion = JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", MODEL);
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", answer.text());
        choice.put("finish_reason", answer.isWhole() ? "stop" : "length");
        return completion;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
