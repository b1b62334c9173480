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
            findings.accept(Finding.reject(rule(mention), sheet.quote(mention.span()), why));
        }
    }

    /// The recipient's own address may be named.
    private static boolean isOurs(Sheet sheet, Mention mention) {
        String email = sheet.request().to().email();
        return mention instanceof Mention.Mailbox mailbox && mailbox.address().equalsIgnoreCase(email);
    }

    private static String rule(Mention mention) {
        return switch (mention) {
            case Mention.Money money -> "money";
            case Mention.Percent percent -> "percent";
            case Mention.Moment moment -> moment.days().isEmpty() && moment.weekday() != null ? "weekday" : "date";
            case Mention.Link link -> "link";
            case Mention.Mailbox mailbox -> "link";
            case Mention.Count count -> "number";
            case Mention.Length length -> "number";
            case Mention.Labelled labelled -> "number";
            case Mention.Phone phone -> "number";
        };
    }

    private static String what(Mention mention) {
        return switch (mention) {
            case Mention.Money money -> "amount";
            case Mention.Percent percent -> "percentage";
            case Mention.Moment moment -> "date or time";
            case Mention.Link link -> "link";
            case Mention.Mailbox mailbox -> "address";
            case Mention.Length length -> "duration";
            case Mention.Phone phone -> "telephone number";
            case Mention.Count count -> "number";
            case Mention.Labelled labelled -> "number";
        };
    }
}
