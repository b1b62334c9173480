package dev.followthrough.bench.adversary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.sequence.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Briefs that differ in kind, person, facts and asset; the same number, the same brief.
final class Situations {
    private static final JsonNode LISTS = lists();
    /// No writer may see these.
    private static final List<Fact> SECRETS = List.of(
            new Fact("floor", Type.PERCENT, "0.175", "lowest discount", Fact.Visibility.INTERNAL, "crm", null),
            new Fact("stage", Type.TEXT, "verbal-commit-quagga", "stage", Fact.Visibility.INTERNAL, "crm", null));

    /// @param all every fact of the deal, shown or not
    record Situation(TouchBrief brief, FactLedger all, DealContext deal) {}

    private Situations() {}

    static Situation number(int n) {
        JsonNode person = pick("people", n);
        List<Fact> shown = facts(n);
        var all = new ArrayList<>(shown);
        all.addAll(SECRETS);
        String name = person.path("name").asText();
        String kind = pick("kinds", n).asText();
        var brief = new TouchBrief(
                kind,
                pick("angles", n / 2).asText(),
                ValueType.values()[n % ValueType.values().length],
                kind.equals("breakup") ? 80 : 120,
                "en",
                new TouchBrief.Recipient(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@customer.example",
                        person.path("role").asText(),
                        person.path("company").asText()),
                new TouchBrief.Sender(pick("senders", n / 3).asText(), null, null),
                new FactLedger(shown),
                new TouchBrief.LastContact(pick("contacts", n / 5).asText(), 2 + n % 12),
                asset(pick("assets", n / 4)),
                List.of(),
                Set.of(),
                1 + n % 5,
                5,
                n,
                null,
                0);
        return new Situation(
                brief, new FactLedger(all), new DealContext(false, false, new BigDecimal("48000"), null, 0, List.of()));
    }

    private static List<Fact> facts(int n) {
        JsonNode topic = pick("topics", n / 7);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.shown(
                "topic",
                Type.TEXT,
                FactLabels.LAST_INTERACTION,
                topic.path("topic").asText()));
        facts.add(Fact.shown(
                "pain", Type.TEXT, FactLabels.PAIN, topic.path("pain").asText()));
        facts.add(Fact.shown("size", Type.NUMBER, "size", topic.path("number").asText()));
        add(facts, "price", Type.MONEY, "price", pick("money", n / 2));
        add(facts, "saving", Type.PERCENT, "saving", pick("percents", n / 3));
        add(facts, "next", Type.DATE, FactLabels.NEXT_MEETING, pick("dates", n / 5));
        return facts;
    }

    private static void add(List<Fact> facts, String id, Type type, String label, JsonNode value) {
        if (!value.isNull()) facts.add(Fact.shown(id, type, label, value.asText()));
    }

    private static @Nullable Asset asset(JsonNode asset) {
        if (asset.isNull()) return null;
        return new Asset(
                asset.path("id").asText(),
                asset.path("kind").asText(),
                asset.path("title").asText(),
                asset.path("url").asText(),
                asset.path("summary").asText(),
                ValueType.EDUCATIONAL);
    }

    private static JsonNode pick(String list, int n) {
        JsonNode all = LISTS.path(list);
        return all.get(n % all.size());
    }

    private static JsonNode lists() {
        try (InputStream file = Objects.requireNonNull(Situations.class.getResourceAsStream("situations.yaml"))) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("situations.yaml cannot be read", e);
        }
    }
}
