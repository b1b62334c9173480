package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The api, as the command line speaks to it. What it refuses becomes [Refused], in its own words.
public final class Server {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String V1 = "/api/v1/";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String server;
    private final String key;

    Server(String server, String key) {
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.key = key;
    }

    /// One part of a path, such as an id that somebody typed.
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public JsonNode get(String path) {
        return send(request(V1 + path).GET());
    }

    /// Every item of a list, page by page.
    public void each(String path, Consumer<JsonNode> item) {
        JsonNode page = get(path);
        if (page.isArray()) page.forEach(item);
        while (page.has("items")) {
            page.get("items").forEach(item);
            if (!page.hasNonNull("next")) return;
            page = send(request(page.get("next").asText()).GET());
        }
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return post(path, JSON.valueToTree(body), UUID.randomUUID().toString());
    }

    public JsonNode post(String path, JsonNode body, String idempotencyKey) {
        return send(request(V1 + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode postYaml(String path, String yaml) {
        return postText(path, "application/yaml", yaml);
    }

    /// Text of another form than JSON, as its kind says.
    public JsonNode postText(String path, String type, String text) {
        return send(request(V1 + path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(text)));
    }

    public JsonNode postFile(String path, byte[] file) {
        return send(request(V1 + path)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(file)));
    }

    public JsonNode put(String path, String hash, Map<String, ?> body) {
        return send(request(V1 + path)
                .header("Content-Type", "application/json")
                .header("If-Match", '"' + hash + '"')
                .PUT(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    public JsonNode delete(String path) {
        return send(request(V1 + path).DELETE());
    }

    /// A file of any size, as it is read; who watches is told how many bytes of it are on their way.
    public JsonNode putFile(String path, String type, Path file, LongConsumer watching) {
        return send(request(V1 + path)
                .timeout(Duration.ofHours(2))
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofInputStream(() -> new WatchedFile(file, watching))));
    }

    /// An answer of any size, into a file.
    ///
    /// @return how many bytes it has
    public long download(String path, Path to) {
        HttpRequest asked =
                request(V1 + path).timeout(Duration.ofHours(2)).GET().build();
        try {
            HttpResponse<Path> answer = http.send(asked, HttpResponse.BodyHandlers.ofFile(to));
            if (answer.statusCode() < 300) return Files.size(to);
            String problem = Files.readString(to);
            Files.delete(to);
            throw new Refused(Problems.words(answer.statusCode(), problem));
        } catch (IOException e) {
            throw new Refused(to + " was not written (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.");
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(server + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("User-Agent", "followthrough-cli")
                    .header("Authorization", "Bearer " + key);
        } catch (IllegalArgumentException e) {
            throw new Refused("'" + server + "' is no address of a server; give --server http://host:port");
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new Refused(Problems.words(answer.statusCode(), answer.body()));
            return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new Refused(server + " does not answer like Followthrough; is --server right?");
        } catch (IOException e) {
            throw new Refused(server + " does not answer (" + e.getClass().getSimpleName()
                    + "). Start it with bin/up, or give --server.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.");
        }
    }
}
