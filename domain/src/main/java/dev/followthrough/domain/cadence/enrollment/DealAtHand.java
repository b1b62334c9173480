package dev.followthrough.domain.cadence.enrollment;

import dev.followthrough.domain.sequence.StopReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules look at, of one deal.
///
/// @param since     when it came in
/// @param owner     the owner's address
/// @param marks     with each role in its buying group
/// @param life      where its follow-up stands
/// @param won       it was won once: a customer
/// @param last      the latest thing that happened with them; null: nothing is known
/// @param signs     what was said and done, in any order
/// @param enrolled  by rule, when it last enrolled this deal
/// @param sign      a sign of life that came just now, in words; null: the daily look
/// @param obstacle  what stands against any enrollment; null: nothing
public record DealAtHand(
        Instant since,
        String stage,
        @Nullable String segment,
        @Nullable String score,
        String owner,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Set<String> marks,
        Life life,
        boolean won,
        @Nullable Last last,
        @Nullable LocalDate renewsOn,
        @Nullable LocalDate eventOn,
        List<Sign> signs,
        Map<String, Instant> enrolled,
        @Nullable String sign,
        @Nullable Obstacle obstacle) {
    public DealAtHand {
        marks = Set.copyOf(marks);
        signs = List.copyOf(signs);
        enrolled = Map.copyOf(enrolled);
    }

    /// @param kind a channel or a kind of meeting, such as `call` or `demo`
    public record Last(Instant at, String kind) {}

    public record Obstacle(WhyNot why, String words) {}

    /// Where a deal's follow-up stands.
    public sealed interface Life {
        /// @param why it has a next touch, or waits for somebody
        record GoesOn(WhyNot why, String words) implements Life {}

        /// @param at when it ended; null: nobody kept it
        record Ended(StopReason reason, @Nullable Instant at) implements Life {}
    }

    /// The latest contact that went both ways.
    public Optional<Instant> lastContact() {
        return signs.stream().filter(Sign::isTwoWay).map(Sign::at).max(Comparator.naturalOrder());
    }
}
