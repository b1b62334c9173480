package dev.followthrough.domain.drafting.library;

import dev.followthrough.domain.drafting.Asset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses what a touch brings. Whoever asks has left out what is not approved, has expired, is in another language
/// or was sent to the contact before; here is what fits best of the rest.
public final class Library {
    private static final int PAIN = 4;
    private static final int AUDIENCE = 3;
    private static final int INDUSTRY = 2;

    private Library() {}

    /// Whom the touch is for.
    ///
    /// @param role     in the buying group
    /// @param concerns what they said, such as their pain, in any words
    public record Reader(@Nullable String role, @Nullable String industry, List<String> concerns) {
        public Reader {
            concerns = List.copyOf(concerns);
        }
    }

    /// @param why why this one, for whoever reads the draft
    public record Choice(Asset asset, String why) {}

    /// @return empty: nothing in the library is for this reader
    public static Optional<Choice> choose(List<LibraryAsset> candidates, Reader reader) {
        return candidates.stream()
                .filter(candidate -> isFor(candidate, reader))
                .map(candidate -> fit(candidate, reader))
                .max(Comparator.comparingInt(Fit::score)
                        .thenComparing(fit -> fit.asset().id(), Comparator.reverseOrder()))
                .map(fit -> new Choice(fit.asset(), String.join("; ", fit.reasons())));
    }

    private static boolean isFor(LibraryAsset candidate, Reader reader) {
        boolean audience = candidate.audiences().isEmpty()
                || reader.role() != null && candidate.audiences().contains(reader.role());
        boolean industry = candidate.industry() == null || isSame(candidate.industry(), reader.industry());
        return audience && industry;
    }

    private record Fit(Asset asset, int score, List<String> reasons) {}

    private static Fit fit(LibraryAsset candidate, Reader reader) {
        List<String> reasons = new ArrayList<>();
        int score = 0;
        Optional<String> pain = candidate.pains().stream()
                .filter(words -> reader.concerns().stream().anyMatch(concern -> Concern.speaksOf(concern, words)))
                .findFirst();
        if (pain.isPresent()) {
            score += PAIN;
            reasons.add("it is about " + pain.get() + ", which they spoke of");
        }
        if (!candidate.audiences().isEmpty()) {
            score += AUDIENCE;
            reasons.add("it is made for their role, " + reader.role());
        }
        if (candidate.industry() != null) {
            score += INDUSTRY;
            reasons.add("it is from their industry, " + candidate.industry());
        }
        if (reasons.isEmpty()) reasons.add("it brings the value that the step asks for, and is for everybody");
        return new Fit(candidate.asset(), score, reasons);
    }

    private static boolean isSame(String one, @Nullable String other) {
        return Objects.equals(
                one.toLowerCase(Locale.ROOT).strip(),
                other == null ? null : other.toLowerCase(Locale.ROOT).strip());
    }
}
