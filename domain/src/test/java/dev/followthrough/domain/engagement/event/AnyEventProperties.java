package dev.followthrough.domain.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is sent, it is read or refused with a reason: nothing is thrown, and nothing slips through unread.
class AnyEventProperties {
    private final EventReader reader = new EventReader(EventForm.load());

    @Property(seed = "20261014", tries = 600)
    void is_read_or_refused_with_a_reason(@ForAll("anything") JsonNode sent) {
        switch (reader.read(sent, Instant.parse("2026-10-14T09:00:00Z"))) {
            case EventReader.Reading.Good good -> {
                assertThat(good.event().id()).isNotBlank();
                assertThat(good.event().details().has("email")).isFalse();
            }
            case EventReader.Reading.Bad bad -> {
                assertThat(bad.problems()).isNotEmpty();
                assertThat(bad.problems())
                        .allSatisfy(problem -> assertThat(problem.cure()).isNotBlank());
            }
        }
    }

    @Provide
    Arbitrary<JsonNode> anything() {
        Arbitrary<String> field = Arbitraries.of(
                "id",
                "kind",
                "source",
                "happenedAt",
                "email",
                "visitor",
                "deal",
                "account",
                "domain",
                "path",
                "what",
                "topic",
                "strength",
                "seconds",
                "renewsOn",
                "as",
                "amount",
                "colour");
        Arbitrary<JsonNode> value = Arbitraries.of(
                        "\"visit\"",
                        "\"intent\"",
                        "\"deal-closed\"",
                        "\"won\"",
                        "\"attended\"",
                        "\"a@b.example\"",
                        "\"/x\"",
                        "\"2026-10-14T08:00:00Z\"",
                        "\"2026-13-14T08:00:00Z\"",
                        "\"x\"",
                        "\"\"",
                        "\" \"",
                        "12",
                        "-1",
                        "1e400",
                        "null",
                        "true",
                        "[]",
                        "{}",
                        "[{\"a\":1}]")
                .map(text -> JsonMapper.shared().readTree(text));
        Arbitrary<JsonNode> objects = Arbitraries.maps(field, value)
                .ofMaxSize(12)
                .map(fields -> {
                    ObjectNode node = JsonMapper.shared().createObjectNode();
                    fields.forEach(node::set);
                    return node;
                });
        return Arbitraries.oneOf(objects, value);
    }
}
