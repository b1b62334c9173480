package dev.followthrough.domain.drafting;

import dev.followthrough.domain.drafting.mention.Known;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Mentions;
import dev.followthrough.domain.drafting.mention.Plain;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A time for a meeting that a draft may propose (M53).
///
/// @param local when it begins in the zone of whoever reads it, as it is told
public record Offer(Instant from, Instant until, LocalDateTime local) {

    /// The facts that a draft may rest on: each time is one that the customer may see (G7).
    ///
    /// @param source whose calendar
    public static List<Fact> facts(List<Offer> offers, String source) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) facts.add(offers.get(i).fact("free-" + (i + 1), source));
        return List.copyOf(facts);
    }

    private Fact fact(String id, String source) {
        return new Fact(
                id, Fact.Type.DATE, local.toString(), FactLabels.FREE_SLOT, Fact.Visibility.CUSTOMER, source, null);
    }

    /// Those that a text proposes, in whatever words.
    public static List<Offer> in(DraftText text, List<Offer> offers) {
        if (offers.isEmpty()) return List.of();
        List<Mention> said = Mentions.in(Plain.of(text.subject() + "\n" + text.body()));
        return offers.stream().filter(offer -> offer.isAmong(said)).toList();
    }

    private boolean isAmong(List<Mention> said) {
        var known = new Known(List.of(fact("offer", "")));
        return said.stream().anyMatch(mention -> namesTime(mention) && known.backs(mention));
    }

    /// A day alone is no time to meet at.
    private static boolean namesTime(Mention mention) {
        return switch (mention) {
            case Mention.Moment moment -> !moment.times().isEmpty();
            case Mention.Either either -> either.readings().stream().anyMatch(Offer::namesTime);
            default -> false;
        };
    }

    /// Whether it can still be agreed to, and is still told right where the reader is.
    ///
    /// @param least time that there has to be until it begins
    public boolean stands(Instant now, Duration least, ZoneId reader) {
        return !from.isBefore(now.plus(least))
                && local.equals(from.atZone(reader).toLocalDateTime());
    }
}
