package dev.followthrough.bench.checks;

import dev.followthrough.domain.drafting.DraftRequest;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A good draft that was changed.
///
/// @param what the change in words, for whoever reads a miss
public record Variant(String of, DraftRequest request, String what) {
    /// One way to change a draft.
    public interface Maker {
        /// The class under which it is counted: `amount`, `link`, …
        String name();

        /// @return null: this draft has nothing to change in that way, or the change would not be what it says
        @Nullable
        Variant make(GoodDraft draft, Part part, RandomGenerator random);
    }
}
