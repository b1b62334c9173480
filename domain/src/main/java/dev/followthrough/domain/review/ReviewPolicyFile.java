package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `review-policy.yaml` as it is written.
record ReviewPolicyFile(
        @Nullable BigDecimal strategicFrom,
        @Nullable BigDecimal twoPeopleFrom,
        int repeatedSilenceFrom,
        List<Rule> rules) {
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    ReviewPolicyFile {
        if (rules == null || rules.isEmpty())
            throw new IllegalArgumentException("there are no rules; list them under `rules:`");
        for (Rule rule : rules)
            if (!rule.canAsk())
                throw new IllegalArgumentException(
                        "the rule for " + rule.reason().code() + " (" + rule.why()
                                + ") can never ask; give it `en`, `zh`, `kinds` or `ourMoney`");
    }

    /// @param kinds      message kinds that ask for it by themselves
    /// @param en         patterns, case ignored
    /// @param zh         patterns
    /// @param unless     a sentence in which one of these stands is not meant
    /// @param ourMoney   true: an amount that is not somebody else's asks for it too
    /// @param notOurs    what makes an amount somebody else's
    record Rule(
            Reason reason,
            String why,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<String> kinds,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<HousePattern> en,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<HousePattern> zh,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<HousePattern> unless,
            boolean ourMoney,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<HousePattern> notOurs) {
        @SuppressWarnings("ConstantValue")
        Rule {
            if (reason == null) throw new IllegalArgumentException("this rule has no `reason`; name one");
            if (why == null || why.isBlank())
                throw new IllegalArgumentException("this rule has no `why`; say it in words for the owner");
        }

        private boolean canAsk() {
            return ourMoney
                    || Stream.of(orEmpty(kinds), orEmpty(en), orEmpty(zh)).anyMatch(list -> !list.isEmpty());
        }

        CompiledRule compiled() {
            List<Pattern> patterns =
                    Stream.concat(patterns(en).stream(), patterns(zh).stream()).toList();
            return new CompiledRule(
                    reason, why, orEmpty(kinds), patterns, patterns(unless), ourMoney, patterns(notOurs));
        }

        private static List<Pattern> patterns(@Nullable List<HousePattern> patterns) {
            return orEmpty(patterns).stream().map(HousePattern::pattern).toList();
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
