package dev.followthrough.domain.drafting;

import dev.followthrough.domain.drafting.Fact.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft and everything that it is judged by: the input of `draft check`.
///
/// @param maxWords words, in Chinese characters; 0: no limit
/// @param facts     with the internal ones: what must not be said is looked for too
/// @param writtenOn the day that `tomorrow` is told from, in the recipient's zone; null: not known
public record DraftRequest(
        String kind,
        String language,
        To to,
        From from,
        int maxWords,
        FactLedger facts,
        String subject,
        String body,
        @Nullable LocalDate writtenOn) {

    /// A draft of an unknown day.
    public DraftRequest(
            String kind,
            String language,
            To to,
            From from,
            int maxWords,
            FactLedger facts,
            String subject,
            String body) {
        this(kind, language, to, from, maxWords, facts, subject, body, null);
    }

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
        return of(brief, text, all, null);
    }

    /// @param writtenOn the day of writing in the recipient's zone; null: not known
    public static DraftRequest of(TouchBrief brief, DraftText text, FactLedger all, @Nullable LocalDate writtenOn) {
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
        TouchBrief.LastContact last = brief.lastContact();
        if (writtenOn != null && last.daysAgo() != null)
            add(
                    facts,
                    Type.DATE,
                    "last contact",
                    writtenOn.minusDays(last.daysAgo()).toString());
        if (last.isAbout(TouchBrief.LastContact.HALF_A_YEAR)) add(facts, Type.TEXT, "last contact", "half a year, 半年");
        if (last.isAbout(TouchBrief.LastContact.A_YEAR)) add(facts, Type.TEXT, "last contact", "a year, 一年");
        for (Commitment agreed : brief.commitments()) {
            add(facts, Type.TEXT, "commitment", agreed.what());
            add(facts, Type.PERSON, "commitment's owner", agreed.owner());
            add(
                    facts,
                    Type.DATE,
                    "commitment's date",
                    agreed.due() == null ? null : agreed.due().toString());
        }
        for (Answer answer : brief.answers()) {
            add(facts, Type.TEXT, "question", answer.question());
            add(facts, Type.TEXT, "answer", answer.answer());
        }
        return new DraftRequest(
                brief.kind(),
                brief.language(),
                new To(brief.to().name(), brief.to().email()),
                new From(brief.from().name()),
                brief.maxWords(),
                new FactLedger(facts),
                text.subject(),
                text.body(),
                writtenOn);
    }

    private static void add(List<Fact> facts, Type type, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(Fact.shown("brief-" + facts.size(), type, label, value));
    }
}
