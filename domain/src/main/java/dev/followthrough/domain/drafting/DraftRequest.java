package dev.followthrough.domain.drafting;

import dev.followthrough.domain.drafting.Fact.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft and everything that it is judged by: the input of `draft check`.
///
/// @param maxWords words, in Chinese characters; 0: no limit
/// @param facts    with the internal ones: what must not be said is looked for too
public record DraftRequest(
        String kind, String language, To to, From from, int maxWords, FactLedger facts, String subject, String body) {

    public record To(String name, @Nullable String email) {}

    public record From(String name) {}

    public DraftText text() {
        return new DraftText(subject, body);
    }

    /// The draft of a touch, with what the brief itself says as facts: who writes to whom, from where, about which
    /// asset.
    ///
    /// @param all every fact of the deal; the brief holds only what the customer may see
    public static DraftRequest of(TouchBrief brief, DraftText text, FactLedger all) {
        List<Fact> facts = new ArrayList<>(all.facts());
        add(facts, Type.COMPANY, "recipient's company", brief.to().company());
        add(facts, Type.TEXT, "recipient's role", brief.to().role());
        add(facts, Type.COMPANY, "sender's company", brief.from().company());
        Asset asset = brief.asset();
        if (asset != null) {
            add(facts, Type.TEXT, "asset", asset.title());
            add(facts, Type.URL, "asset", asset.url());
            add(facts, Type.TEXT, "asset", asset.summary());
        }
        return new DraftRequest(
                brief.kind(),
                brief.language(),
                new To(brief.to().name(), brief.to().email()),
                new From(brief.from().name()),
                brief.maxWords(),
                new FactLedger(facts),
                text.subject(),
                text.body());
    }

    private static void add(List<Fact> facts, Type type, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(Fact.shown("brief-" + facts.size(), type, label, value));
    }
}
