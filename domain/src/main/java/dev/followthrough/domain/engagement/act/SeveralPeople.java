package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Several people of one account are active at once (seeds D). Who is not known by address is not counted: it may be
/// the same person again.
record SeveralPeople(Set<Happened> acts, Duration within, int least) {
    Optional<Signal> of(List<Act> all, Instant now) {
        long people = all.stream()
                .filter(act -> act.at().isAfter(now.minus(within)) && !act.at().isAfter(now))
                .filter(act -> act.isOneOf(acts))
                .map(Act::person)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return people < least
                ? Optional.empty()
                : Optional.of(new Signal(Happened.SEVERAL_PEOPLE, people + " people active in " + Words.time(within)));
    }
}
