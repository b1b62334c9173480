package dev.followthrough.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.followthrough.standalone.stack.ApiClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The README's pictures, made from the demo by `bin/pictures`; no test of anything.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class MakePictures {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int MOST_BYTES = 250_000;
    private static final int DRAFTS = 3;

    private final Path folder = Path.of(System.getProperty("pictures", ""));

    @Test
    void pictures_for_the_readme() {
        Chromium.get();
        try (Demo demo = Demo.start()) {
            ApiClient api = demo.administrator();
            await().atMost(SOON)
                    .until(() ->
                            api.get("/api/v1/drafts?state=waiting").get("items").size() >= DRAFTS);
            String deal = api.get("/api/v1/deals?q=Northwind")
                    .get("items")
                    .get(0)
                    .get("id")
                    .asText();
            String migration = preview(api);
            picture(demo, "mara.lindqvist", "/inbox", "inbox");
            picture(demo, "mara.lindqvist", "/deals/" + deal, "deal");
            picture(demo, "ines.ferreira", migration, "cadence-migration");
            picture(demo, "olu.adeyemi", "/ops", "ops");
        }
    }

    /// The demo's deals on their way to a version that waits longer.
    private static String preview(ApiClient api) {
        String now = api.get("/api/v1/cadences/post-demo").get("source").asText();
        api.postYaml("/api/v1/cadences", now.replace("after: 3d", "after: 4d"), "pictures-cadence");
        JsonNode migration = api.post(
                "/api/v1/migrations",
                Map.of("cadence", "post-demo", "from", 1, "to", 2, "reason", "A day more between the first letters"),
                "pictures-migration");
        String id = migration.get("id").asText();
        await().atMost(SOON)
                .until(() -> api.get("/api/v1/migrations/" + id)
                        .get("state")
                        .asText()
                        .equals("previewed"));
        return "/cadences/post-demo/migrations/" + id;
    }

    private void picture(Demo demo, String who, String address, String name) {
        try (Window window = demo.window(who)) {
            window.go(address);
            byte[] taken =
                    window.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
            assertThat(taken.length).as(name).isLessThan(MOST_BYTES);
            assertThat(window.complaints()).isEmpty();
        }
    }
}
