package dev.followthrough.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;

/// A server that gives the answers it was told, for tests of what the command line asks and how it shows the
/// answer.
final class AnsweringServer implements BeforeEachCallback, AfterEachCallback {
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
    }

    /// @param path with its query, behind `/api/v1/`
    AnsweringServer answers(String path, String json) {
        answers.put("/api/v1/" + path, json);
        return this;
    }

    /// Method, path and body of each request, in their order.
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /// @return what a person is shown
    String run(String... arguments) {
        return run(0, arguments);
    }

    String run(int exit, String... arguments) {
        var out = new StringWriter();
        String[] all = Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--server";
        all[arguments.length + 1] = "http://127.0.0.1:" + server.getAddress().getPort();
        all[arguments.length + 2] = "--key";
        all[arguments.length + 3] = "ft_a_b";
        int ended = new CommandLine(new Cli())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all);
        assertThat(ended).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (this) {
                asked.add(exchange.getRequestMethod() + " " + path + (body.isEmpty() ? "" : " " + body));
            }
            String answer = answers.get(path);
            byte[] bytes = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
