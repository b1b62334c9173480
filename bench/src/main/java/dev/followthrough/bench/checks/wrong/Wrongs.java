package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Variant;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.Set;

/// Every class of what may be wrong.
public final class Wrongs {
    /// Kinds that ask for nothing, so that one request is no second one.
    private static final Set<String> ASK_NOTHING = Set.of("nurture", "voicemail");

    public static final List<Variant.Maker> ALL = List.of(
            new WrongAmount(),
            new WrongPercent(),
            WrongDate.ofDay(),
            WrongDate.ofWeekday(),
            new WrongCount(),
            new WrongDuration(),
            new WrongName("person", Fact.Type.PERSON),
            new WrongName("company", Fact.Type.COMPANY),
            new WrongName("product", Fact.Type.PRODUCT),
            new WrongLink(),
            new Leak(),
            new WrongWords("phrase", "phrase", true, Set.of()),
            WrongWords.of("placeholder"),
            WrongWords.of("claim"),
            new WrongWords("pressure", "pressure", true, Set.of()),
            new WrongGreeting(),
            WrongWords.of("language"),
            new Hidden(),
            WrongWords.of("leftover"),
            new TooLong(),
            new WrongWords("second call to action", "second-ask", false, ASK_NOTHING));

    private Wrongs() {}
}
