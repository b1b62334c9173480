package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `review-policy.yaml` as it is written.
record ReviewPolicyFile(@Nullable BigDecimal strategicFrom, int repeatedSilenceFrom, List<Rule> rules) {

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
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<String> en,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<String> zh,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<String> unless,
            boolean ourMoney,
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable List<String> notOurs) {

        CompiledRule compiled() {
            List<Pattern> patterns = new ArrayList<>(compile(en));
            patterns.addAll(compile(zh));
            return new CompiledRule(reason, why, orEmpty(kinds), patterns, compile(unless), ourMoney, compile(notOurs));
        }

        private static List<Pattern> compile(@Nullable List<String> patterns) {
            return orEmpty(patterns).stream()
                    .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                    .toList();
        }

        private static List<String> orEmpty(@Nullable List<String> list) {
            return list == null ? List.of() : list;
        }
    }
}
