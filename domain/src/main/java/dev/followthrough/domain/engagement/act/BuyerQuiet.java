package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The champion is engaged and the buyer is not (seeds D, "The Multi-Stakeholder Follow-Up"). A deal without a buyer
/// among its contacts has no quiet one.
record BuyerQuiet(Set<Happened> acts, Set<String> active, Set<String> quiet, Duration within, int least) {
    Optional<Signal> of(List<Act> all, Map<String, String> roles, Instant now) {
        if (roles.values().stream().noneMatch(quiet::contains)) return Optional.empty();
        List<String> actors = all.stream()
                .filter(act -> act.at().isAfter(now.minus(within)) && !act.at().isAfter(now))
                .filter(act -> act.isOneOf(acts))
                .map(act -> role(act.person(), roles))
                .toList();
        long done = actors.stream().filter(active::contains).count();
        if (done < least || actors.stream().anyMatch(quiet::contains)) return Optional.empty();
        String who = active.stream()
                .filter(actors::contains)
                .sorted()
                .map(BuyerQuiet::spoken)
                .collect(Collectors.joining(" and "));
        return Optional.of(new Signal(
                Happened.BUYER_QUIET,
                done + " acts of the " + who + " in " + Words.time(within) + ", none of the "
                        + quiet.stream().sorted().map(BuyerQuiet::spoken).collect(Collectors.joining(" or "))));
    }

    private static String role(@Nullable String person, Map<String, String> roles) {
        return person == null ? "" : roles.getOrDefault(person, "");
    }

    private static String spoken(String role) {
        return role.replace('-', ' ');
    }
}
