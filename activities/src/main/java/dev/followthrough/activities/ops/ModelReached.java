package dev.followthrough.activities.ops;

import dev.followthrough.activities.drafting.DraftingSettings;
import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether the model's server is there and takes our key. It is asked for the list of its models, which costs
/// nothing; nothing is written.
@Component
class ModelReached implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final DraftingSettings settings;

    ModelReached(DraftingSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public Finding look() throws InterruptedException {
        if (settings.provider().equals("none")) return Finding.skipped("the built-in writer writes");
        String address = address().replaceAll("/+$", "");
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<Void> answer = http.send(request(address), HttpResponse.BodyHandlers.discarding());
            return of(address, settings.model(), answer.statusCode());
        } catch (IOException | IllegalArgumentException e) {
            return Finding.failed(
                    address + " does not answer (" + e.getClass().getSimpleName() + ")",
                    "Start the model's server, or correct followthrough.drafting.base-url. Meanwhile the built-in writer"
                            + " writes.");
        }
    }

    private String address() {
        if (!settings.baseUrl().isBlank()) return settings.baseUrl();
        return settings.provider().equals("anthropic") ? "https://api.anthropic.com/v1" : "https://api.openai.com/v1";
    }

    private HttpRequest request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/models")).timeout(PATIENCE);
        if (settings.apiKey().isEmpty()) return request.build();
        return settings.provider().equals("anthropic")
                ? request.header("x-api-key", settings.apiKey())
                        .header("anthropic-version", "2023-06-01")
                        .build()
                : request.header("Authorization", "Bearer " + settings.apiKey()).build();
    }

    static Finding of(String address, String model, int status) {
        return switch (status) {
            case 200 -> Finding.ok(address + " answers; " + model + " writes");
            case 401, 403 -> Finding.failed(address + " refuses the key", "Correct followthrough.drafting.api-key.");
            case 404, 405 -> Finding.ok(address + " answers, and does not say which models it has");
            case 429 -> Finding.warning(address + " limits the rate", "Wait, or ask the provider for more.");
            default -> Finding.failed(address + " answers " + status, "See its log or its provider's status page.");
        };
    }
}
