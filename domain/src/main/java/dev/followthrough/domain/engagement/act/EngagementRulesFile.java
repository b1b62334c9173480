package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Happened;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `engagement-rules.yaml` as it is written. What is missing is said, what makes no sense too.
record EngagementRulesFile(
        @Nullable Map<String, String> signals,
        @Nullable List<String> pricingPages,
        @Nullable Duration freshFor,
        @Nullable Duration waitsForContact,
        @Nullable Least intent,
        @Nullable Surge surge,
        @Nullable Several severalPeople,
        @Nullable Quiet buyerQuiet,
        @Nullable Near renewalNear,
        @Nullable List<String> tellOwner) {
    private static final Map<String, Happened> WORDS = Arrays.stream(Happened.values())
            .filter(what -> what != Happened.NOTHING)
            .collect(Collectors.toMap(Happened::word, Function.identity()));

    record Least(double least) {}

    record Surge(
            @Nullable List<String> acts,
            @Nullable Duration within,
            int least,
            double times,
            @Nullable Duration usual) {}

    record Several(@Nullable List<String> acts, @Nullable Duration within, int least) {}

    record Quiet(
            @Nullable List<String> acts,
            @Nullable List<String> active,
            @Nullable List<String> quiet,
            @Nullable Duration within,
            int least) {}

    record Near(@Nullable Duration within) {}

    static Happened signal(String word) {
        return given(
                WORDS.get(word),
                "'" + word + "' is no signal; use one of "
                        + WORDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    static Set<Happened> signals(String rule, @Nullable List<String> words) {
        return given(words, "`" + rule + "` is missing").stream()
                .map(EngagementRulesFile::signal)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> roles(String rule, @Nullable List<String> words) {
        List<String> named = given(words, "`" + rule + "` is missing");
        for (String word : named) {
            if (!Audience.roles().contains(word))
                throw new IllegalArgumentException(
                        "`" + rule + "`: '" + word + "' is no role; use one of " + String.join(", ", Audience.roles()));
        }
        return Set.copyOf(named);
    }

    static Duration time(String rule, @Nullable Duration time) {
        Duration named = given(time, "`" + rule + "` is missing; give a duration such as P2D");
        if (named.isNegative() || named.isZero())
            throw new IllegalArgumentException("`" + rule + "` must be longer than nothing");
        return named;
    }

    static int count(String rule, int least) {
        if (least < 1) throw new IllegalArgumentException("`" + rule + "` must be 1 or more");
        return least;
    }

    static <T> T given(@Nullable T value, String otherwise) {
        if (value == null) throw new IllegalArgumentException(otherwise);
        return Objects.requireNonNull(value);
    }
}
