package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.sequence.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Briefs of a deal with Northwind, from all that is known to nothing at all.
final class Briefs {
    static final List<String> KINDS = List.of(
            "recap",
            "check-in-with-value",
            "new-angle",
            "value-bomb",
            "breakup",
            "post-demo",
            "proposal-follow-up",
            "nurture");

    private static final List<Fact> KNOWN = List.of(
            Fact.shown("topic", Type.TEXT, FactLabels.LAST_INTERACTION, "Route planning for the northern depots"),
            Fact.shown("pain", Type.TEXT, FactLabels.PAIN, "Planning takes two hours a day in each of the 14 depots"),
            Fact.shown("step", Type.TEXT, FactLabels.PROMISED_STEP, "Call with their IT lead"),
            Fact.shown("objection", Type.TEXT, FactLabels.OBJECTION, "Drivers do not like new apps"),
            Fact.shown("insight", Type.TEXT, FactLabels.INSIGHT, "most depots gain first from fixed loading times"),
            Fact.shown("key", Type.TEXT, FactLabels.KEY_POINT, "The night shift plans on paper."),
            Fact.shown("ours", Type.TEXT, FactLabels.OUR_ACTION, "send the security questionnaire by 2026-10-16"),
            Fact.shown("theirs", Type.TEXT, FactLabels.THEIR_ACTION, "share one week of tour data"),
            Fact.shown("next", Type.DATE, FactLabels.NEXT_MEETING, "2026-10-21T10:00"));
    /// How many things can be missing, each by itself.
    static final int PARTS = KNOWN.size() + 3;

    private static final Asset CASE_STUDY = new Asset(
            "nord",
            "case-study",
            "How Hellweg plans 22 depots in one morning",
            "https://example.com/cases/hellweg",
            "It shows what changed in the first four weeks, and what did not",
            ValueType.SOCIAL_PROOF);

    private Briefs() {}

    /// @param known bit by bit, what is known
    static TouchBrief of(String kind, int known, int ordinal, long seed, int maxWords, List<DraftText> earlier) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < KNOWN.size(); i++) if (has(known, i)) facts.add(KNOWN.get(i));
        return new TouchBrief(
                kind,
                "",
                ValueType.SOCIAL_PROOF,
                maxWords,
                "en",
                new TouchBrief.Recipient(
                        "Anna Schmidt",
                        "anna@northwind.example",
                        role(known),
                        has(known, KNOWN.size() + 1) ? "Northwind" : null),
                new TouchBrief.Sender("Ben Carter", "Followthrough", null),
                new FactLedger(facts),
                new TouchBrief.LastContact(ordinal % 2 == 0 ? "call" : null, 5),
                has(known, KNOWN.size() + 2) ? CASE_STUDY : null,
                earlier,
                Set.of(),
                ordinal,
                5,
                seed,
                null,
                ordinal == 2 ? 2 : 0);
    }

    private static @Nullable String role(int known) {
        return has(known, KNOWN.size()) ? "Head of Logistics" : null;
    }

    private static boolean has(int known, int bit) {
        return (known >> bit & 1) == 1;
    }
}
