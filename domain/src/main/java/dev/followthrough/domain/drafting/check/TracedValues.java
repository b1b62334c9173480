package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Mention;
import java.util.function.Consumer;

/// Every number, amount, percent, date, duration and link comes from a fact that the customer may see (G7).
final class TracedValues implements CheckRule {
    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        for (Mention mention : sheet.mentions()) {
            if (sheet.known().backs(mention) || isOurs(sheet, mention) || Harmless.is(sheet, mention)) continue;
            String what = what(mention);
            String why = "No fact that the customer may see has this " + what
                    + ". Correct it, or add the fact with its source.";
            findings.accept(rule(mention).reject(sheet.quote(mention.span()), why));
        }
    }

    /// The recipient's own address may be named.
    private static boolean isOurs(Sheet sheet, Mention mention) {
        String email = sheet.request().to().email();
        return mention instanceof Mention.Mailbox mailbox && mailbox.address().equalsIgnoreCase(email);
    }

    private static Rule rule(Mention mention) {
        return switch (mention) {
            case Mention.Money money -> Rule.MONEY;
            case Mention.Percent percent -> Rule.PERCENT;
            case Mention.Moment moment ->
                moment.days().isEmpty() && moment.weekday() != null ? Rule.WEEKDAY : Rule.DATE;
            case Mention.Link link -> Rule.LINK;
            case Mention.Mailbox mailbox -> Rule.LINK;
            case Mention.Either either -> rule(either.readings().getFirst());
            case Mention.Count count -> Rule.NUMBER;
            case Mention.Length length -> Rule.NUMBER;
            case Mention.Labelled labelled -> Rule.NUMBER;
            case Mention.Phone phone -> Rule.NUMBER;
        };
    }

    private static String what(Mention mention) {
        return switch (mention) {
            case Mention.Money money -> "amount";
            case Mention.Percent percent -> "percentage";
            case Mention.Moment moment -> "date or time";
            case Mention.Link link -> "link";
            case Mention.Mailbox mailbox -> "address";
            case Mention.Either either -> what(either.readings().getFirst());
            case Mention.Length length -> "duration";
            case Mention.Phone phone -> "telephone number";
            case Mention.Count count -> "number";
            case Mention.Labelled labelled -> "number";
        };
    }
}
