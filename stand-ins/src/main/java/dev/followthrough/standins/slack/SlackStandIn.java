package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A Slack on this machine: its Web API over HTTP, which refuses what Slack refuses, and a memory of what was
/// said. What goes wrong is set with [#next]; [Person] presses buttons.
public final class SlackStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token;
    private final HttpServer server;
    private final Workspace workspace = new Workspace();
    private final Triggers triggers = new Triggers();
    private final WebApi api;
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    private SlackStandIn(String token, HttpServer server) {
        this.token = token;
        this.server = server;
        this.api = new WebApi(workspace, triggers, url() + "/");
    }

    /// @param token what the app shows with each call
    public static SlackStandIn start(String token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var standIn = new SlackStandIn(token, server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", standIn::call);
        server.start();
        return standIn;
    }

    /// Without a slash at its end.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Where the Web API is: what comes before a method's name.
    public String apiUrl() {
        return url() + "/api/";
    }

    public String join(String email) {
        return workspace.join(email, false, false, Workspace.TEAM).id();
    }

    /// Somebody of another company, who is in some of our channels.
    public String joinAsGuest(String email) {
        return workspace.join(email, true, false, Workspace.TEAM).id();
    }

    /// Somebody of another workspace, in a channel that both share.
    public String joinFromOutside(String email) {
        return workspace.join(email, false, false, "T0OUTSIDE").id();
    }

    /// The channel in which the app and this person are alone.
    public String directMessages(String user) {
        return workspace.directMessages(user);
    }

    /// Lets the next calls of a method go wrong, one by one.
    public void next(String method, Fault... wrong) {
        faults.computeIfAbsent(method, one -> new ConcurrentLinkedDeque<>()).addAll(List.of(wrong));
    }

    public List<Posted> messages(String channel) {
        return workspace.messages().stream()
                .filter(posted -> posted.channel().equals(channel))
                .toList();
    }

    /// What only this person was told, oldest first.
    public List<String> whispers(String user) {
        return workspace.whispers().stream()
                .filter(whispered -> whispered.user().equals(user))
                .map(Workspace.Whispered::text)
                .toList();
    }

    /// The modal that this person has before them.
    public Optional<JsonNode> view(String user) {
        return workspace.view(user);
    }

    /// Names of the methods that were called, oldest first.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /// Somebody of this workspace, whose presses reach the app.
    ///
    /// @param hook   where the app takes requests
    /// @param secret with which Slack signs them
    public Person person(String user, String hook, String secret) {
        return new Person(workspace, triggers, user, hook, secret);
    }

    private void call(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        calls.add(method);
        Map<String, String> fields = Form.read(exchange);
        Fault fault = Optional.ofNullable(faults.get(method)).map(Deque::poll).orElse(null);
        switch (fault) {
            case null -> say(exchange, 200, answer(exchange, method, fields));
            case Fault.RateLimited limited -> {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(limited.seconds()));
                say(exchange, 429, WebApi.no("ratelimited"));
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
            case Fault.Refused refused -> say(exchange, 200, WebApi.no(refused.error()));
        }
    }

    private JsonNode answer(HttpExchange exchange, String method, Map<String, String> fields) {
        if (!exchange.getRequestMethod().equals("POST")) return WebApi.no("invalid_post_type");
        if (!Form.isKnown(exchange)) return WebApi.no("invalid_post_type");
        String shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (shown.isEmpty()) return WebApi.no("not_authed");
        if (!shown.equals("Bearer " + token)) return WebApi.no("invalid_auth");
        for (String needed : WebApi.needed(method))
            if (fields.getOrDefault(needed, "").isEmpty()) return WebApi.no("invalid_arguments");
        return api.answer(method, fields);
    }

    private static void say(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] body = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
