package dev.followthrough.domain.cadence;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a cadence will run: what checking it has to know besides the file.
///
/// @param opens    whether this house counts opens
/// @param cadences names that it can hand over to
public record House(Opens opens, Set<String> cadences) {
    private static final Set<String> SHIPPED =
            Resource.text("shipped.txt").lines().collect(Collectors.toUnmodifiableSet());

    public House {
        cadences = Set.copyOf(cadences);
    }

    /// A house that knows the cadences that ship.
    public static House of(Opens opens) {
        return new House(opens, SHIPPED);
    }

    public House knowing(Set<String> more) {
        return new House(opens, Stream.concat(cadences.stream(), more.stream()).collect(Collectors.toSet()));
    }
}
