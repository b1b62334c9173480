package dev.followthrough.domain.review;

import dev.followthrough.domain.drafting.mention.Mention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One rule, ready to be asked about a sentence.
record CompiledRule(
        Reason reason,
        String why,
        List<String> kinds,
        List<Pattern> patterns,
        List<Pattern> unless,
        boolean ourMoney,
        List<Pattern> notOurs) {

    /// The same rule with only those patterns that a text has at all; a pattern that asks for an end is kept.
    CompiledRule worthALook(String text) {
        List<Pattern> found = patterns.stream()
                .filter(pattern -> pattern.pattern().indexOf('^') >= 0
                        || pattern.pattern().indexOf('$') >= 0
                        || pattern.matcher(text).find())
                .toList();
        return new CompiledRule(reason, why, kinds, found, unless, ourMoney, notOurs);
    }

    boolean mayFind() {
        return ourMoney || !patterns.isEmpty();
    }

    Optional<ReviewReason> of(String kind) {
        return kinds.contains(kind) ? Optional.of(new ReviewReason(reason, "", why)) : Optional.empty();
    }

    /// @param mentions the values that the sentence names
    Optional<ReviewReason> in(String sentence, List<Mention> mentions) {
        if (finds(unless, sentence)) return Optional.empty();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.find()) return Optional.of(new ReviewReason(reason, sentence, why));
        }
        boolean priced =
                ourMoney && mentions.stream().anyMatch(Mention.Money.class::isInstance) && !finds(notOurs, sentence);
        return priced ? Optional.of(new ReviewReason(reason, sentence, why)) : Optional.empty();
    }

    private static boolean finds(List<Pattern> patterns, String sentence) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(sentence).find());
    }
}
