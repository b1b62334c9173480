package dev.followthrough.domain.drafting.library;

import dev.followthrough.domain.drafting.Asset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An asset, with whom it is for.
///
/// @param industry  null: for every industry
/// @param audiences roles in the buying group; empty: for everybody
/// @param pains     what it helps with, in the words that prospects use
public record LibraryAsset(Asset asset, @Nullable String industry, Set<String> audiences, List<String> pains) {
    public LibraryAsset {
        audiences = Set.copyOf(audiences);
        pains = List.copyOf(pains);
    }
}
