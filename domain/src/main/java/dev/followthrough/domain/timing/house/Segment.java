package dev.followthrough.domain.timing.house;

import dev.followthrough.domain.sequence.Caps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A group of deals with caps of its own (seeds D, "Maximum frequency"). Everything that is set must hold; the first
/// segment that fits counts.
///
/// @param industries one of them; empty: any
/// @param stages     one of them; empty: any
/// @param minAmount  of the deal, in whatever currency it has
/// @param strategic  null: either
public record Segment(
        String name,
        List<String> industries,
        List<String> stages,
        @Nullable BigDecimal minAmount,
        @Nullable Boolean strategic,
        Caps caps) {

    public Segment {
        industries = industries == null ? List.of() : List.copyOf(industries);
        stages = stages == null ? List.of() : List.copyOf(stages);
        if (name == null || name.isBlank()) throw new IllegalArgumentException("a segment needs a name");
        if (caps == null) throw new IllegalArgumentException("segment " + name + " has no caps");
    }

    /// What of a deal decides its segment.
    public record Subject(
            @Nullable String industry,
            String stage,
            @Nullable BigDecimal amount,
            boolean strategic) {}

    public boolean holds(Subject deal) {
        return isOneOf(deal.industry(), industries)
                && isOneOf(deal.stage(), stages)
                && (minAmount == null || (deal.amount() != null && deal.amount().compareTo(minAmount) >= 0))
                && (strategic == null || strategic == deal.strategic());
    }

    private static boolean isOneOf(@Nullable String word, List<String> wanted) {
        if (wanted.isEmpty()) return true;
        String small = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(small));
    }
}
