package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.random.RandomGenerator;

/// Puts other words where the words of a fact stand.
public final class Marks {
    private Marks() {}

    public static Variant at(GoodDraft draft, Fact fact, String words, RandomGenerator random) {
        int mark = Chosen.from(draft.text().marks(List.of(fact.id())), random);
        String old = draft.text().pieces().get(mark).words();
        return new Variant(draft.name(), draft.with(mark, words), old + " -> " + words);
    }
}
