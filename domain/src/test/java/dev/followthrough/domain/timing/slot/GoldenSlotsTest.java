package dev.followthrough.domain.timing.slot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// `golden/slots.txt` reads like a diary: each question, when its touch leaves, and why then. A change of it is a
/// change of what people are told, and is read by one.
class GoldenSlotsTest {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    @Test
    void slots_are_what_a_person_has_read() throws IOException {
        StringBuilder told = new StringBuilder();
        for (JsonNode question : new YAMLMapper().readTree(resource("questions.yaml"))) told.append(answer(question));
        assertThat(told.toString()).isEqualTo(new String(resource("slots.txt"), StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GoldenSlotsTest.class.getResourceAsStream("/dev/followthrough/domain/timing/golden/" + name), name)) {
            return in.readAllBytes();
        }
    }

    private static String answer(JsonNode question) {
        SlotPlan plan = asks(question).plan();
        SlotExplanation slot = plan.explain(plan.minutes().getFirst());
        StringBuilder text = new StringBuilder(question.path("name").asText()).append('\n');
        text.append("  from  ")
                .append(local(slot.earliest(), slot.zone().zone()))
                .append('\n');
        text.append("  due   ").append(local(slot.due(), slot.zone().zone()));
        text.append(", ")
                .append(slot.zone().zone())
                .append(" (")
                .append(slot.zone().from().word());
        text.append(", ").append(slot.zone().sure().word()).append(")\n");
        text.append("  owner ").append(LOCAL.format(slot.ownerTime())).append('\n');
        if (question.path("reviewed").asBoolean()) {
            text.append("  draft ")
                    .append(local(slot.prepareAt(), slot.ownerZone()))
                    .append(": ")
                    .append(slot.prepareWhy())
                    .append('\n');
        }
        for (Move move : slot.moves()) {
            text.append("    ").append(move.cause().word()).append(" to ");
            text.append(local(move.to(), slot.zone().zone()))
                    .append(", after ")
                    .append(move.words())
                    .append('\n');
        }
        return text.append("  why").append(slot.brief()).append("\n\n").toString();
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    private static Asks asks(JsonNode question) {
        Asks asks = new Asks().at(question.path("at").asText());
        if (question.has("zone")) {
            asks.in(question.path("zone").asText(), text(question, "country"), text(question, "subdivision"));
        } else {
            asks.known(text(question, "phone"), text(question, "country"));
        }
        asks.within(Asks.window(
                question.path("days").asText("mon, tue, wed, thu, fri"),
                question.path("from").asText("09:00"),
                question.path("until").asText("17:00")));
        if (question.path("weekendsOpen").asBoolean()) {
            asks.house("{\"weekends\": {\"" + text(question, "country") + "\": []}}");
        }
        if (question.has("channel"))
            asks.by(Channel.valueOf(question.path("channel").asText().toUpperCase(Locale.ROOT)));
        if (question.path("reviewed").asBoolean()) asks.reviewed();
        if (question.has("leave")) {
            String[] leave = question.path("leave").asText().split("/", -1);
            Worker mara = Asks.worker(
                    "Mara",
                    "Europe/Stockholm",
                    "SE",
                    new Leave(
                            LocalDate.parse(leave[0]),
                            LocalDate.parse(leave[1]),
                            leave[2].isEmpty() ? null : leave[2]));
            asks.owner(mara, Asks.worker("Tomas", "Europe/Berlin", "DE"));
        }
        return asks;
    }

    private static String text(JsonNode question, String field) {
        return question.path(field).asText(null);
    }
}
