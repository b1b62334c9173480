package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Shipped;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A person, company or product that no fact names: instead of one that is known, or in a sentence of its own.
record WrongName(String name, Fact.Type type) implements Variant.Maker {
    private static final Map<String, List<String>> ENGLISH = Map.of(
            "person",
            List.of(
                    "I spoke with %s about it.",
                    "%s asked the same.",
                    "It was an idea of %s, by the way.",
                    "Perhaps %s can join us.",
                    "%s will send the notes.",
                    "Please give my regards to %s."),
            "company",
            List.of(
                    "It is the same picture at %s.",
                    "%s uses it as well.",
                    "As with %s, the first week decides.",
                    "The people at %s said so too.",
                    "We learned it together with %s."),
            "product",
            List.of(
                    "It also works with %s.",
                    "%s does the rest.", "You could try %s for it.", "The figures come from %s.", "It is part of %s."));
    private static final Map<String, List<String>> CHINESE = Map.of(
            "person",
            List.of("我和%s确认过。", "%s也问过这一点。", "这是%s的想法。", "也许%s可以参加。", "请代我向%s问好。"),
            "company",
            List.of("%s的情况也一样。", "%s也在用。", "这是和%s一起总结的。", "就像%s那样，第一周最重要。"),
            "product",
            List.of("它也能和%s一起用。", "其余的由%s来做。", "数据来自%s。", "您可以试试%s。"));

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        boolean chinese = draft.isChinese();
        String wrong = Chosen.from(Shipped.names(part, draft.request().language(), name), random);
        if (isKnown(draft, wrong)) return null;
        List<Fact> facts = Values.marked(draft, type);
        if (!facts.isEmpty() && random.nextBoolean()) {
            Fact fact = Chosen.from(facts, random);
            return Marks.at(draft, fact, random.nextInt(4) == 0 ? mixed(draft, fact, wrong) : wrong, random);
        }
        List<String> sentences = (chinese ? CHINESE : ENGLISH).getOrDefault(name, List.of());
        return Places.insert(draft, Chosen.from(sentences, random).formatted(wrong), random);
    }

    /// The first name of somebody known with the last name of somebody else.
    private String mixed(GoodDraft draft, Fact fact, String wrong) {
        String first = fact.value().split(" ")[0];
        String last = wrong.substring(wrong.lastIndexOf(' ') + 1);
        return type == Fact.Type.PERSON && !draft.isChinese() && fact.value().contains(" ")
                ? first + " " + last
                : wrong;
    }

    /// A part of the name belongs to somebody known; of a Chinese name, the surname.
    private boolean isKnown(GoodDraft draft, String wrong) {
        String known = String.join(" ", draft.shown().stream().map(Fact::value).toList())
                + " " + draft.request().to().name() + " "
                + draft.request().from().name();
        String all = known.toLowerCase(Locale.ROOT);
        if (draft.isChinese() && type == Fact.Type.PERSON) return known.contains(wrong.substring(0, 1));
        for (String word : wrong.toLowerCase(Locale.ROOT).split(" ")) if (all.contains(word)) return true;
        return false;
    }
}
