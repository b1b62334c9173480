package dev.followthrough.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.stack.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every page of the web application, as each who sees it sees it: wide and on a phone, in the light and in
/// the dark.
class EveryPageTest {
    private static final String ANOTHER = "yard-notes";

    @Test
    void every_route_has_a_line_in_pages_txt() {
        assertThat(PageList.lines().stream().map(PageList.Line::route)).containsAll(PageList.routes());
    }

    @Test
    void the_pages_by_which_people_arrive_are_well() {
        assertThat(House.get().faultsOfArrival()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_well() {
        House house = House.get();
        Map<String, String> things = things(house);
        return PageList.lines().stream()
                .filter(PageList.Line::isPage)
                .flatMap(line -> line.who().stream()
                        .map(who ->
                                DynamicTest.dynamicTest(line.pictureFor(who), () -> look(house, line, things, who))));
    }

    private static void look(House house, PageList.Line line, Map<String, String> things, String who) {
        try (Window window = who.equals("stranger") ? house.stranger(Look.WIDE) : house.window(who, Look.WIDE)) {
            assertThat(window.go(line.filled(things))).isEqualTo(line.status());
            assertThat(Inspection.of(window, line.pictureFor(who))).isEmpty();
        }
    }

    private static Map<String, String> things(House house) {
        ApiClient revops = house.person("revops").api();
        house.publish(ANOTHER, Samples.renamed("dock-season.yaml", ANOTHER));
        JsonNode proposal =
                revops.postYaml("/api/v1/cadences", Samples.renamed("dock-season-next.yaml", ANOTHER), "proposed");
        revops.postYaml("/api/v1/cadences", Samples.text("first-words.yaml").replace("5h", "6h"), "sooner");
        JsonNode migration = revops.post(
                "/api/v1/migrations",
                Map.of("cadence", "first-words", "from", 1, "to", 2, "reason", "An hour more to read it"),
                UUID.randomUUID().toString());
        String previewed = "/api/v1/migrations/" + migration.get("id").asText();
        await().until(() -> revops.get(previewed).get("state").asText().equals("previewed"));
        house.person("reader")
                .api()
                .post(
                        "/api/v1/drafts/" + house.draft("Olive") + "/snooze",
                        Map.of("until", Instant.now().plus(Duration.ofDays(1)).toString()),
                        UUID.randomUUID().toString());
        return Map.of(
                "draft", house.draft("Maple"),
                "deal", house.deal("Maple"),
                "silent", house.deal("away", House.SILENT),
                "proposal", proposal.get("id").asText(),
                "migration", migration.get("id").asText(),
                "person", house.person("rep").id(),
                "mailbox",
                        house.person("administrator")
                                .api()
                                .get("/api/v1/mailboxes")
                                .get(0)
                                .get("id")
                                .asText());
    }
}
