package dev.followthrough.domain.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules may know of the deal behind a draft.
///
/// @param amount        in the house's currency; null: not known
/// @param openObjection in the prospect's words; null: none
/// @param silentTouches touches in a row without any answer
public record DealContext(
        boolean strategic,
        boolean topAccount,
        @Nullable BigDecimal amount,
        @Nullable String openObjection,
        int silentTouches,
        List<String> knownCompetitors) {

    /// Nothing is known but the text.
    public static final DealContext UNKNOWN = new DealContext(false, false, null, null, 0, List.of());

    public DealContext {
        knownCompetitors = List.copyOf(knownCompetitors);
    }
}
