package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One contact does far more than usual (seeds D, "a sudden increase in website visits"): the count in a window
/// against the same contact's own days before it.
///
/// @param least acts in the window
/// @param times as many as usual in as long a time
/// @param usual how long before the window is looked at; of somebody known for less time, as long as they are known,
///              but a week at the least
record Surge(Set<Happened> acts, Duration within, int least, double times, Duration usual) {
    private static final Duration WEEK = Duration.ofDays(7);

    Optional<Signal> of(@Nullable String person, List<Act> all, Instant now) {
        Instant from = now.minus(within);
        List<Act> own = all.stream()
                .filter(act -> Objects.equals(act.person(), person) && act.isOneOf(acts))
                .toList();
        List<Act> recent = own.stream()
                .filter(act -> act.at().isAfter(from) && !act.at().isAfter(now))
                .toList();
        if (recent.size() < least) return Optional.empty();
        List<Instant> before = own.stream()
                .map(Act::at)
                .filter(at -> !at.isAfter(from) && at.isAfter(from.minus(usual)))
                .toList();
        Duration known = known(before, from);
        double expected = before.size() * ((double) within.toMillis() / known.toMillis());
        if (recent.size() < times * expected) return Optional.empty();
        return Optional.of(new Signal(Happened.SURGE, words(recent, before.size(), known)));
    }

    private Duration known(List<Instant> before, Instant from) {
        Duration since = before.stream()
                .min(Instant::compareTo)
                .map(first -> Duration.between(first, from))
                .orElse(usual);
        Duration atLeast = since.compareTo(WEEK) < 0 ? WEEK : since;
        return atLeast.compareTo(usual) > 0 ? usual : atLeast;
    }

    private String words(List<Act> recent, int before, Duration known) {
        Set<Happened> visits = Set.of(Happened.VISITED, Happened.VISITED_PRICING);
        boolean onlyVisits = recent.stream().allMatch(act -> act.isOneOf(visits));
        double aWeek = before * ((double) WEEK.toMillis() / known.toMillis());
        String usually = before == 0
                ? "none in the " + Words.time(usual) + " before"
                : aWeek < 1
                        ? "usually less than one a week"
                        : "usually " + String.format(Locale.ROOT, "%.0f", aWeek) + " a week";
        return recent.size() + (onlyVisits ? " visits in " : " acts in ") + Words.time(within) + ", " + usually;
    }
}
