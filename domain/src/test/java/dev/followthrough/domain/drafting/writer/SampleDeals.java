package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Three deals as reps write them down: one with all its notes, one with a few, one with next to nothing.
enum SampleDeals {
    RICH(
            new TouchBrief.Recipient("Anna Schmidt", "anna@northwind.example", "champion", "Northwind Logistics"),
            new TouchBrief.Sender("Ben Carter", null, null),
            "demo",
            List.of(
                    text(FactLabels.LAST_INTERACTION, "Route planning for the northern depots"),
                    text(FactLabels.PAIN, "Planning takes two hours a day in each of the 14 depots"),
                    text(FactLabels.OUTCOME, "plan a day in under 20 minutes"),
                    text(FactLabels.KEY_POINT, "The night shift plans on paper."),
                    text(FactLabels.KEY_POINT, "Drivers change tours by phone, about 30 times a day"),
                    text(FactLabels.DECISION, "Start with the Kiel depot"),
                    text(FactLabels.OUR_ACTION, "send the security questionnaire by 2026-10-16"),
                    text(FactLabels.THEIR_ACTION, "share one week of tour data by 2026-10-19"),
                    text(FactLabels.PROMISED_STEP, "Call with their IT lead"),
                    text(FactLabels.INSIGHT, "most depots gain first from fixed loading times"),
                    Fact.shown("next", Type.DATE, FactLabels.NEXT_MEETING, "2026-10-21T10:00")),
            true),
    MEDIUM(
            new TouchBrief.Recipient(
                    "Dr. Marcus Okafor", "m.okafor@lakeside.example", "economic-buyer", "Lakeside Clinics"),
            new TouchBrief.Sender("Ines Duarte", null, null),
            "call",
            List.of(
                    text(FactLabels.LAST_INTERACTION, "shortening the time from referral to appointment"),
                    text(FactLabels.PAIN, "we lose patients because nobody calls back on Mondays"),
                    text(FactLabels.PROMISED_STEP, "share the rollout plan")),
            false),
    MINIMAL(
            new TouchBrief.Recipient("Lena Park", "lena@brightwater.example", "end-user", "Brightwater"),
            new TouchBrief.Sender("Tom Reyes", null, null),
            null,
            List.of(),
            false);

    private static final List<Asset> ASSETS = List.of(
            asset(
                    "case-study",
                    "How Hellweg plans 22 depots in one morning",
                    "what changed in the first four weeks, and what did not",
                    ValueType.SOCIAL_PROOF),
            asset("guide", "Loading times that hold", "a page for each kind of depot", ValueType.EDUCATIONAL),
            asset(
                    "calculator",
                    "What planning by hand costs",
                    "Enter your own figures and keep the sheet.",
                    ValueType.PROBLEM_SOLVING),
            asset("benchmark", "Planning times of 60 depots", "", ValueType.COMPETITIVE),
            asset(
                    "recording",
                    "The demo, with chapter marks",
                    "the part on driver changes starts at chapter 3",
                    ValueType.EDUCATIONAL));

    private final TouchBrief.Recipient to;
    private final TouchBrief.Sender from;
    private final @Nullable String channel;
    private final List<Fact> facts;
    private final boolean withAssets;

    SampleDeals(
            TouchBrief.Recipient to,
            TouchBrief.Sender from,
            @Nullable String channel,
            List<Fact> facts,
            boolean withAssets) {
        this.to = to;
        this.from = from;
        this.channel = channel;
        this.facts = facts;
        this.withAssets = withAssets;
    }

    /// A touch of a cadence as it was briefed and written.
    record Letter(TouchBrief brief, DraftText text) {}

    /// The mails of a cadence to a prospect who never answers, and of whom nothing more is known.
    List<Letter> letters(CadencePlan plan, long seed) {
        List<Letter> letters = new ArrayList<>();
        List<DraftText> sent = new ArrayList<>();
        List<Asset> unused = new ArrayList<>(withAssets ? ASSETS : List.of());
        List<Step> mails = plan.steps().stream()
                .filter(step ->
                        step.channel() == Channel.EMAIL && step.options().onlyFor() == null)
                .filter(step -> step.isWantedAfter(Set.of()))
                .toList();
        for (Step step : mails) {
            Asset asset = unused.stream()
                    .filter(one -> one.valueType() == step.value())
                    .findFirst()
                    .orElse(null);
            unused.remove(asset);
            TouchBrief brief = brief(step, asset, List.copyOf(sent), mails.size(), seed);
            DraftText text = BuiltInWriter.write(brief);
            sent.addFirst(text);
            letters.add(new Letter(brief, text));
        }
        return letters;
    }

    private TouchBrief brief(Step step, @Nullable Asset asset, List<DraftText> sent, int total, long seed) {
        int ordinal = sent.size() + 1;
        return new TouchBrief(
                step.kind(),
                step.angle(),
                step.value(),
                step.maxWords(),
                "en",
                to,
                from,
                new FactLedger(facts),
                new TouchBrief.LastContact(channel, 1),
                asset,
                sent,
                Set.of(),
                ordinal,
                total,
                (seed + "/" + name() + "/" + ordinal).hashCode(),
                null,
                0);
    }

    private static Fact text(String label, String value) {
        return Fact.shown(label + value.hashCode(), Type.TEXT, label, value);
    }

    private static Asset asset(String kind, String title, String summary, ValueType value) {
        return new Asset(kind, kind, title, "https://example.com/" + kind, summary, value);
    }
}
