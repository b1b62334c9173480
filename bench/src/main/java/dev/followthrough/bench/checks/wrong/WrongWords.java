package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Shipped;
import dev.followthrough.bench.checks.Variant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A sentence too many, from a file: a stock phrase, a claim, a gap, a leftover, another language.
///
/// @param file    under `wrong/`
/// @param tricks  the words may be disguised
/// @param notIn   kinds of message in which the words would be no fault
record WrongWords(String name, String file, boolean tricks, Set<String> notIn) implements Variant.Maker {
    private static final String BODY = "{body}";

    static WrongWords of(String name) {
        return new WrongWords(name, name, false, Set.of());
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        if (notIn.contains(draft.request().kind())) return null;
        List<String> all = Shipped.words("wrong/" + file, part, draft.request().language());
        String words = Chosen.from(all, random);
        if (words.contains(BODY))
            return new Variant(draft.name(), draft.withBody(body -> words.replace(BODY, body)), "+ " + words);
        return Places.insert(draft, tricks ? Tricks.maybe(words, random) : words, random);
    }
}
