package dev.followthrough.domain.cadence;

import dev.followthrough.domain.insight.ChannelMix;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a cadence will run: what checking it has to know besides the file.
///
/// @param opens    whether this house counts opens
/// @param cadences names that it can hand over to
/// @param mix      how it wants touches spread over channels; null: it does not mind
public record House(
        Opens opens, Set<String> cadences, @Nullable ChannelMix mix) {
    private static final Set<String> SHIPPED =
            Resource.text("shipped.txt").lines().collect(Collectors.toUnmodifiableSet());

    public House {
        cadences = Set.copyOf(cadences);
    }

    /// A house that knows the cadences that ship.
    public static House of(Opens opens) {
        return new House(opens, SHIPPED, null);
    }

    public House knowing(Set<String> more) {
        return new House(opens, Stream.concat(cadences.stream(), more.stream()).collect(Collectors.toSet()), mix);
    }

    public House wanting(ChannelMix wanted) {
        return new House(opens, cadences, wanted);
    }
}
