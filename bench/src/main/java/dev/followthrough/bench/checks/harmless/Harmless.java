package dev.followthrough.bench.checks.harmless;

import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Every class of what may be said in another way.
public final class Harmless {
    public static final List<Variant.Maker> ALL = List.of(
            new OtherForm("other form of an amount", Fact.Type.MONEY),
            new OtherForm("other form of a percent", Fact.Type.PERCENT),
            new OtherForm("other form of a date", Fact.Type.DATE),
            new OtherForm("other form of a number", Fact.Type.NUMBER),
            new OtherForm("other form of a person", Fact.Type.PERSON),
            new OtherForm("other form of a company", Fact.Type.COMPANY),
            new OtherForm("other form of a link", Fact.Type.URL),
            new Way("other greeting", Rewordings::greeting),
            new Way("synonym", Rewordings::synonym),
            new Way("kind sentence", Rewordings::extra),
            new Way("other layout", Layout::set),
            new Way("other order", Layout::order));

    private Harmless() {}

    private interface Make {
        @Nullable
        Variant make(GoodDraft draft, Part part, RandomGenerator random);
    }

    private record Way(String name, Make way) implements Variant.Maker {
        @Override
        public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
            return way.make(draft, part, random);
        }
    }
}
