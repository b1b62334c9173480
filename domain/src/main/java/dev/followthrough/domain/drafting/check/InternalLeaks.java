package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Known;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is internal stays internal, whole or in part (G7; seeds B, "What NOT to include"): words in a row, most of
/// its words in one sentence, its bare value, its name.
final class InternalLeaks implements CheckRule {
    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String shown = sheet.customer().stream().map(Fact::value).collect(Collectors.joining("\n"));
        for (Fact fact : sheet.internal()) {
            leak(sheet, fact, shown)
                    .ifPresent(quote -> findings.accept(Rule.INTERNAL.reject(
                            quote, "Internal (" + name(fact) + "): it must not reach the customer.")));
        }
    }

    private static String name(Fact fact) {
        return fact.label().isBlank() ? fact.id() : fact.label();
    }

    private static Optional<String> leak(Sheet sheet, Fact fact, String shown) {
        String secret = Plain.of(fact.value());
        String open = Plain.of(shown);
        return WordRuns.shared(sheet.text(), secret, open)
                .or(() -> Paraphrase.of(sheet, secret, open))
                .or(() -> value(sheet, fact))
                .or(() -> name(sheet, fact, shown));
    }

    /// A value that only an internal fact has.
    private static Optional<String> value(Sheet sheet, Fact fact) {
        Known secret = new Known(List.of(fact));
        return sheet.mentions().stream()
                .filter(mention -> !isVague(mention)
                        && secret.backs(mention)
                        && !sheet.known().backs(mention))
                .filter(mention -> !Harmless.is(sheet, mention))
                .map(mention -> sheet.quote(mention.span()))
                .findFirst();
    }

    /// A month or a year alone gives nothing away.
    private static boolean isVague(Mention mention) {
        return mention instanceof Mention.Moment moment
                && moment.weekday() == null
                && moment.days().stream().allMatch(day -> day.day() == null);
    }

    /// The whole of a short value, such as a name.
    private static Optional<String> name(Sheet sheet, Fact fact, String shown) {
        String value = Plain.of(fact.value()).strip().toLowerCase(Locale.ROOT);
        boolean tooShort = value.length() < (Names.isHan(value) ? 2 : 4);
        boolean isNumber = value.matches("[\\d.,:%T/ -]+");
        if (tooShort || isNumber || shown.toLowerCase(Locale.ROOT).contains(value)) return Optional.empty();
        int at = WordRuns.indexOf(sheet.text().toLowerCase(Locale.ROOT), value);
        return at < 0 ? Optional.empty() : Optional.of(sheet.original().substring(at, at + value.length()));
    }
}
