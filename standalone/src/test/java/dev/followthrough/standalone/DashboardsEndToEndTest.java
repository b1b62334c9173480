package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a dashboard draws is there to be drawn.
class DashboardsEndToEndTest {
    private static final Pattern METRIC = Pattern.compile("\\b(?:followthrough|temporal)_[a-z_]+");

    private final RealStack stack = RealStack.get();
    private final Cast cast = new Cast();

    @Test
    void every_metric_of_the_dashboard_is_one_that_the_worker_shows() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (var expression : new ObjectMapper()
                .readTree(Path.of("../deploy/grafana/dashboards/followthrough.json")
                        .toFile())
                .findValuesAsText("expr")) {
            METRIC.matcher(expression).results().forEach(found -> drawn.add(found.group()));
        }
        assertThat(drawn).hasSizeGreaterThan(4);
        String prospect = cast.prospect();
        cast.deal(prospect, cast.cadence("dashboards-one", "by-risk", 1), Map.of());
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            Set<String> shown = shown();
            assertThat(drawn).allMatch(shown::contains, "is shown by the worker");
        });
    }

    /// Temporal's own histograms are named by the SDK, and reported every ten seconds.
    private Set<String> shown() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RealStack.PORTS.worker() + "/actuator/prometheus"))
                    .build();
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Set<String> names = new TreeSet<>();
            body.lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(line -> !line.endsWith(" NaN"))
                    .forEach(line -> names.add(line.split("[{ ]")[0]));
            return names;
        }
    }
}
