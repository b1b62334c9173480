package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The Web API over HTTP: who may call, what goes wrong, how often one may post.
final class ApiServer {
    static final String PATH = "/api/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPEN_LINE = "apps.connections.open";

    private final String token;
    private final WebApi api;
    private final Transcript transcript;
    final PostRate rate = new PostRate();
    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile String scopes = "chat:write,im:write,im:history,users:read,users:read.email,commands,channels:history";
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private volatile Line line = new Line("", null);

    private record Line(String token, @Nullable SocketLine socket) {}

    ApiServer(String token, WebApi api, Transcript transcript) {
        this.token = token;
        this.api = api;
        this.transcript = transcript;
    }

    void next(String method, List<Fault> wrong) {
        faults.computeIfAbsent(method, one -> new ConcurrentLinkedDeque<>()).addAll(wrong);
    }

    void offer(String appToken, SocketLine socket) {
        line = new Line(appToken, socket);
    }

    void call(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring(PATH.length());
        calls.add(method);
        Map<String, String> fields = Form.read(exchange);
        Fault fault = Optional.ofNullable(faults.get(method)).map(Deque::poll).orElse(null);
        boolean tooOften = method.equals("chat.postMessage") && !rate.allows(fields.getOrDefault("channel", ""));
        if (fault == null && tooOften) fault = new Fault.RateLimited(1);
        switch (fault) {
            case null -> say(exchange, method, fields, 200, answer(exchange, method, fields));
            case Fault.RateLimited limited -> {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(limited.seconds()));
                say(exchange, method, fields, 429, WebApi.no("ratelimited"));
            }
            case Fault.Outage ignored -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            }
            case Fault.Dropped ignored -> exchange.close();
            case Fault.AnswerLost ignored -> {
                answer(exchange, method, fields);
                exchange.close();
            }
            case Fault.Refused refused -> say(exchange, method, fields, 200, WebApi.no(refused.error()));
        }
    }

    private JsonNode answer(HttpExchange exchange, String method, Map<String, String> fields) {
        if (!exchange.getRequestMethod().equals("POST")) return WebApi.no("invalid_post_type");
        if (!Form.isKnown(exchange)) return WebApi.no("invalid_post_type");
        String shown = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        if (shown.isEmpty()) return WebApi.no("not_authed");
        if (method.equals(OPEN_LINE)) return openLine(shown);
        if (!shown.equals("Bearer " + token)) return WebApi.no("invalid_auth");
        exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
        for (String needed : WebApi.needed(method))
            if (fields.getOrDefault(needed, "").isEmpty()) return WebApi.no("invalid_arguments");
        return api.answer(method, fields);
    }

    private JsonNode openLine(String shown) {
        Line now = line;
        if (now.socket() == null) return WebApi.no("not_allowed_token_type");
        if (!shown.equals("Bearer " + now.token())) return WebApi.no("invalid_auth");
        return WebApi.ok().put("url", now.socket().newAddress());
    }

    private void say(HttpExchange exchange, String method, Map<String, String> fields, int status, JsonNode answer)
            throws IOException {
        transcript.add(true, method, Transcript.json(fields), status, answer);
        byte[] body = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
