package dev.followthrough.domain.crm;

import dev.followthrough.domain.crm.CrmUpdate.Change;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Mentions;
import dev.followthrough.domain.drafting.mention.Plain;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.summary.DealBefore;
import dev.followthrough.domain.meeting.summary.InternalSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a meeting said of another close date or another size: shown with the words it rests on, for a person to
/// confirm.
final class CrmShifts {
    private CrmShifts() {}

    static @Nullable Change closeDate(InternalSummary summary) {
        return summary.learned().timeline().stream()
                .map(Noted::quote)
                .filter(InternalSummary::tellsOfAShift)
                .findFirst()
                .map(quote -> new Change(null, null, quote))
                .orElse(null);
    }

    /// The first sum that they named in what they said of money, unless it is the one that we know.
    static @Nullable Change amount(InternalSummary summary, DealBefore deal) {
        return summary.learned().budget().stream()
                .flatMap(noted -> sum(noted, deal).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Change> sum(Noted noted, DealBefore deal) {
        String plain = Plain.of(noted.quote());
        List<BigDecimal> known =
                deal.amount() == null ? List.of() : amounts(deal.amount()).toList();
        return Mentions.in(plain).stream()
                .filter(mention -> mention instanceof Mention.Money)
                .map(mention -> (Mention.Money) mention)
                .filter(money -> money.amounts().stream()
                        .noneMatch(amount -> known.stream().anyMatch(other -> other.compareTo(amount) == 0)))
                .findFirst()
                .map(money -> new Change(
                        deal.amount(),
                        plain.substring(money.span().start(), money.span().end())
                                .strip(),
                        noted.quote()));
    }

    private static Stream<BigDecimal> amounts(String amount) {
        return Mentions.in(Plain.of(amount)).stream()
                .filter(mention -> mention instanceof Mention.Money)
                .flatMap(mention -> ((Mention.Money) mention).amounts().stream());
    }
}
