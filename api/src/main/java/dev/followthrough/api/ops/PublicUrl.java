package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether the world reaches the api where mails say that it is.
@Component
@Order(30)
class PublicUrl implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String url;

    PublicUrl(@Value("${followthrough.public-url}") String url) {
        this.url = url.replaceAll("/+$", "");
    }

    @Override
    public String name() {
        return "public-url";
    }

    @Override
    public Finding look() throws InterruptedException {
        if (url.isBlank()) {
            return Finding.skipped("followthrough.public-url is empty: nothing is tracked, opting out is by mail");
        }
        if (!url.startsWith("https://")) {
            return Finding.failed(
                    "followthrough.public-url is no https address",
                    "Give it as https://…: one-click opting out (RFC 8058) asks for it.");
        }
        return reached();
    }

    private Finding reached() throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/liveness"))
                    .timeout(PATIENCE)
                    .build();
            return of(
                    url,
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException | IllegalArgumentException e) {
            return Finding.warning(
                    "this api does not reach " + url + " (" + e.getClass().getSimpleName() + ")",
                    "Try it from outside: a proxy may hide it from here alone. Else see its DNS, certificate and proxy.");
        }
    }

    static Finding of(String url, int status) {
        return status == 200
                ? Finding.ok(url + " leads here")
                : Finding.failed(
                        url + " answers " + status,
                        "Let the proxy hand /t/, /u/, /hooks/ and /actuator/health on to the api.");
    }
}
