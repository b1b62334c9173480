package dev.followthrough.api;

import dev.followthrough.api.people.Passwords;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with a key (or without), who speaks to the api over HTTP. Pages do not open to a key: there they
/// have signed in.
record Caller(String server, String key) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, SignedIn> SIGNED_IN = new ConcurrentHashMap<>();

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String error(int n, String field) {
            return body.path("errors").path(n).path(field).asString("");
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer head(String path, String... headers) {
        return send(request(path, headers).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    Answer post(String path, Object body, String... headers) {
        String text = body instanceof String written ? written : JSON.writeValueAsString(body);
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    Answer post(String path) {
        return post(path, Map.of());
    }

    /// As a browser sends a form, with names and values in turn.
    Answer form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = answer.headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .matches("application/([a-z-]+[+])?json(;.*)?");
            return new Answer(
                    answer.statusCode(),
                    json && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : JSON.nullNode(),
                    answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPage(String path) {
        return Stream.of("/api/", "/v3/", "/actuator", "/t/", "/u/", "/hooks/").noneMatch(path::startsWith);
    }

    /// A session of whoever holds a key.
    private record SignedIn(String cookies, String token) {
        static SignedIn with(String key) {
            Person person = RunningApi.bean(ApiKeys.class).holder(key).orElseThrow();
            String password = RunningApi.bean(Passwords.class).encode(Colleague.PASSWORD);
            RunningApi.bean(Accounts.class).password(person.id(), password, Instant.now());
            Browser browser = new Colleague(person).signedIn();
            return new SignedIn(browser.cookies(), browser.token("/help/keys"));
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (key != null && isPage(path)) {
            SignedIn session = SIGNED_IN.computeIfAbsent(key, SignedIn::with);
            request.header("Cookie", session.cookies()).header("X-CSRF-TOKEN", session.token());
        } else if (key != null) request.header("Authorization", "Bearer " + key);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }
}
