package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.event.EventForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsPageTest {

    @Test
    void the_page_prints_the_schema_that_the_server_holds_events_against() throws IOException {
        assertThat(Files.readString(Path.of("../docs/events.md")))
                .contains(EventForm.load().text());
    }
}
