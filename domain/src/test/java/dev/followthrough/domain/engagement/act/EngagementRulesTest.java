package dev.followthrough.domain.engagement.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.engagement.event.EventForm;
import dev.followthrough.domain.engagement.event.EventReader;
import dev.followthrough.domain.engagement.event.OutsideEvent;
import dev.followthrough.domain.sequence.Happened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EngagementRulesTest {
    private static final String SHIPPED =
            "src/main/resources/dev/followthrough/domain/engagement/act/engagement-rules.yaml";
    private final Signals signals = new Signals(EngagementRules.shipped());

    @TempDir
    Path folder;

    private List<Happened> of(String fields) {
        String json = ("{'id':'1','email':'a@b.example'," + fields + "}").replace('\'', '"');
        var read = new EventReader(EventForm.load()).read(JsonMapper.shared().readTree(json), Instant.EPOCH);
        OutsideEvent event = ((EventReader.Reading.Good) read).event();
        return signals.of(event).stream().map(Signal::what).toList();
    }

    @Test
    void a_visit_to_the_pricing_page_is_one_signal_more() {
        assertThat(of("'kind':'visit','path':'/blog'")).containsExactly(Happened.VISITED);
        for (String path : List.of("/pricing", "/Pricing/", "/de/pricing", "/pricing/teams", "/价格"))
            assertThat(of("'kind':'visit','path':'" + path + "'"))
                    .as(path)
                    .containsExactly(Happened.VISITED, Happened.VISITED_PRICING);
        assertThat(of("'kind':'visit','path':'/pricing-of-steel'")).containsExactly(Happened.VISITED);
    }

    @Test
    void intent_counts_from_its_limit_on() {
        assertThat(of("'kind':'intent','topic':'docks','strength':59.9")).isEmpty();
        assertThat(of("'kind':'intent','topic':'docks','strength':60")).containsExactly(Happened.INTENT);
    }

    @Test
    void who_attended_did_something_and_who_only_registered_did_not() {
        assertThat(of("'kind':'webinar','webinar':'Docks','what':'attended'"))
                .containsExactly(Happened.ATTENDED_WEBINAR);
        assertThat(of("'kind':'webinar','webinar':'Docks','what':'registered'")).isEmpty();
        assertThat(of("'kind':'meeting','what':'booked'")).containsExactly(Happened.BOOKED_MEETING);
        assertThat(of("'kind':'meeting','what':'cancelled'")).isEmpty();
    }

    @Test
    void a_house_brings_its_own_and_is_told_what_is_wrong_with_it() throws IOException {
        String shipped = Files.readString(Path.of(SHIPPED));
        Path own = Files.writeString(folder.resolve("own.yaml"), shipped.replace("least: 60", "least: 20"));
        assertThat(EngagementRules.named(own.toString()).leastIntent()).isEqualTo(20);
        assertWrong(shipped.replace("visit: visited", "visit: visted"), "'visted' is no signal; use one of");
        assertWrong(shipped.replace("active: [champion, end-user]", "active: [boss]"), "'boss' is no role");
        assertWrong(
                shipped.replace("within: P7D", "within: P0D"), "`severalPeople.within` must be longer than nothing");
        assertWrong(shipped.replace("freshFor:", "fresh:"), "own.yaml:");
        assertWrong(shipped.replaceFirst("(?m)^surge:(\n  .*)+", ""), "`surge` is missing");
        assertThatThrownBy(() -> EngagementRules.named("nowhere.yaml"))
                .hasMessageContaining("nowhere.yaml cannot be read");
    }

    private void assertWrong(String yaml, String says) throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), yaml);
        assertThatThrownBy(() -> EngagementRules.named(own.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }
}
