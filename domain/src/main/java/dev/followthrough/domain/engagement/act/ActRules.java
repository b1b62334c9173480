package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Happened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What several acts of an account's people come to (M24), seen at the moment of the latest one.
public final class ActRules {
    private final EngagementRules rules;

    public ActRules(EngagementRules rules) {
        this.rules = rules;
    }

    /// A deal as the rules look at it.
    ///
    /// @param roles   of its contacts, by what [Act#person] calls them
    /// @param renewsOn the day on which their contract is renewed; null: not known
    public record Group(Map<String, String> roles, @Nullable LocalDate renewsOn) {
        public Group {
            roles = Map.copyOf(roles);
        }
    }

    /// One person does more than usual.
    ///
    /// @param person null: somebody of the account
    /// @param acts   of the whole account, as far back as [EngagementRules#looksBack]
    public Optional<Signal> surge(@Nullable String person, List<Act> acts, Instant now) {
        return rules.surge().of(person, acts, now);
    }

    /// What the account's people do together, as it concerns one deal.
    ///
    /// @param roles of the deal's contacts, by what [Act#person] calls them
    public List<Signal> together(List<Act> acts, Map<String, String> roles, Instant now) {
        return Stream.of(rules.severalPeople().of(acts, now), rules.buyerQuiet().of(acts, roles, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A renewal that has passed is not near any more.
    public Optional<Signal> renewal(@Nullable LocalDate renewsOn, Instant now) {
        if (renewsOn == null) return Optional.empty();
        long days = ChronoUnit.DAYS.between(now.atZone(ZoneOffset.UTC).toLocalDate(), renewsOn);
        if (days < 0 || days > rules.renewalWithin().toDays()) return Optional.empty();
        return Optional.of(new Signal(Happened.RENEWAL_NEAR, "renewed in " + days + " days, on " + renewsOn));
    }
}
