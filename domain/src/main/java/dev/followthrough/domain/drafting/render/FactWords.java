package dev.followthrough.domain.drafting.render;

import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Facts in a reader's language, and placeholders filled with them.
public final class FactWords {
    /// `{{fact:price}}`; what is between the braces and is no fact's id is a problem too.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*fact:\\s*([^{}\\s]*)\\s*}}");

    private FactWords() {}

    /// What came of filling a text.
    public sealed interface Filled {
        record Text(String text) implements Filled {}

        /// @param problems one for each placeholder that cannot be filled, in their order
        record Refused(List<Problem> problems) implements Filled {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param id as the placeholder has it
    public record Problem(String id, Why why) {
        public enum Why {
            /// No fact has this id.
            UNKNOWN,
            /// The fact is internal: its value may not be said (G7).
            INTERNAL
        }
    }

    /// Puts the facts' values where `text` has `{{fact:ID}}`.
    ///
    /// @param facts    of the whole deal; an internal one is refused, whoever passes it
    /// @param language ISO 639-1
    public static Filled fill(String text, FactLedger facts, String language) {
        List<Problem> problems = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String id = placeholder.group(1);
            Optional<Fact> fact = facts.byId(id);
            if (fact.isEmpty()) problems.add(new Problem(id, Problem.Why.UNKNOWN));
            else if (!fact.get().isForCustomer()) problems.add(new Problem(id, Problem.Why.INTERNAL));
            String words = fact.map(known -> of(known, language)).orElse("");
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(words));
        }
        placeholder.appendTail(filled);
        return problems.isEmpty() ? new Filled.Text(filled.toString()) : new Filled.Refused(problems);
    }

    /// The fact's value as one writes it in `language`; a value that is not of the fact's type stays as it is.
    public static String of(Fact fact, String language) {
        String value = fact.value().strip();
        Values values = language.startsWith("zh") ? new ChineseValues() : new EnglishValues();
        Optional<String> words = switch (fact.type()) {
            case MONEY -> values.money(value);
            case PERCENT -> values.percent(value);
            case NUMBER -> values.number(value);
            case DATE -> values.date(value);
            case PERSON, COMPANY, PRODUCT, URL, TEXT -> Optional.empty();
        };
        return words.orElse(value);
    }
}
