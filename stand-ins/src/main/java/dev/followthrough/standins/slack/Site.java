package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The workspace in a browser, seen as one of its people: what the app said to them, with buttons and modals
/// that work. Plain HTML, no script.
final class Site {
    /// As long as the app may take to show what came of a press.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Workspace workspace;
    private final Function<String, Person> people;
    private final SitePage page;
    private final Set<String> hosts;

    Site(Workspace workspace, Function<String, Person> people, int port) {
        this.workspace = workspace;
        this.people = people;
        this.page = new SitePage(workspace);
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    void serve(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 3);
        if (!isOurs(exchange)) say(exchange, 403, "text/plain", "Only this page's own forms are taken.");
        else if (path[0].equals("stand-in.css")) say(exchange, 200, "text/css", css());
        else if (path[0].isEmpty()) say(exchange, 200, "text/html", page.people());
        else if (path[0].equals("archives") && path.length == 3 && path[1].startsWith("D"))
            seeOther(exchange, "/as/U" + path[1].substring(1) + "#" + path[2]);
        else if (!path[0].equals("as")
                || path.length < 2
                || workspace.member(path[1]).isEmpty()) say(exchange, 404, "text/plain", "There is no such page.");
        else if (exchange.getRequestMethod().equals("POST") && path.length == 3) act(exchange, path[1], path[2]);
        else show(exchange, path[1], Map.of(), MissingNode.getInstance());
    }

    /// No other site may name this one, or send its forms here.
    private boolean isOurs(HttpExchange exchange) {
        String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return hosts.contains(host) && (origin == null || origin.equals("http://" + host));
    }

    private void act(HttpExchange exchange, String user, String what) throws IOException {
        Map<String, String> form =
                Form.form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        long before = workspace.changes();
        Person person = people.apply(user);
        switch (what) {
            case "press" -> {
                Posted message = message(form);
                String action = form.getOrDefault("action", "");
                if (message == null || !message.buttons().contains(action)) break;
                person.press(message, action);
                workspace.awaitChange(before, PATIENCE);
            }
            case "submit" -> {
                if (workspace.view(user).isEmpty()) break;
                JsonNode errors = person.submit(form).json().path("errors");
                if (!errors.isMissingNode()) {
                    show(exchange, user, form, errors);
                    return;
                }
                workspace.awaitChange(before, PATIENCE);
            }
            case "close" -> workspace.closeView(user);
            case "command" -> {
                JsonNode said =
                        person.command(form.getOrDefault("text", "")).json().path("text");
                workspace.whisper(new Workspace.Whispered(workspace.directMessages(user), user, said.asText()));
            }
            default -> {}
        }
        seeOther(exchange, "/as/" + user);
    }

    private static void seeOther(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private @Nullable Posted message(Map<String, String> form) {
        return workspace.messages().stream()
                .filter(posted -> posted.channel().equals(form.get("channel"))
                        && posted.ts().equals(form.get("ts")))
                .findFirst()
                .orElse(null);
    }

    private void show(HttpExchange exchange, String user, Map<String, String> typed, JsonNode errors)
            throws IOException {
        say(exchange, 200, "text/html", page.of(user, typed, errors));
    }

    private static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream("stand-in.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void say(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
