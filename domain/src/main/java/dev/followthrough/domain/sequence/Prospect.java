package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a sequence knows of those it follows up; nothing that names them.
///
/// @param segment  what kind of customer, as the house calls it, such as `enterprise`; null: none
/// @param score    how good the lead is: `high`, `medium` or `low`; null: not scored
/// @param marks    what else steps may ask for, such as `competitor` or `strategic`
/// @param reach    channels that reach them; empty: not known, so all but SMS, which needs their consent
/// @param people   what each of them permits and can be reached by; roles that are not named are as `PRIMARY`. Empty:
///                 not known, as of deals that came in before consent was told apart by channel
/// @param tried    touches by channel
/// @param answered answers by channel
/// @param personal they want no marketing: what is still written is personal, and read by its owner first (M21)
/// @param draw     a number of the deal's own, by which experiments are split
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Prospect(
        @Nullable String segment,
        @Nullable String score,
        Set<String> marks,
        Set<Channel> reach,
        Map<Channel, Integer> tried,
        Map<Channel, Integer> answered,
        boolean personal,
        int draw,
        Map<Audience, Reach> people) {
    public static final Prospect UNKNOWN =
            new Prospect(null, null, Set.of(), Set.of(), Map.of(), Map.of(), false, 0, Map.of());

    public Prospect {
        marks = marks == null ? Set.of() : java.util.Collections.unmodifiableSet(new TreeSet<>(marks));
        reach = reach == null ? Set.of() : java.util.Collections.unmodifiableSet(new TreeSet<>(reach));
        tried = counts(tried);
        answered = counts(answered);
        people = people == null || people.isEmpty()
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new EnumMap<>(people));
    }

    private static Map<Channel, Integer> counts(@Nullable Map<Channel, Integer> given) {
        return given == null || given.isEmpty()
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new EnumMap<>(given));
    }

    /// The other facts about them, as the house has them now; what was learned stays.
    public Prospect known(@Nullable String newSegment, @Nullable String newScore, Set<String> newMarks) {
        return new Prospect(newSegment, newScore, newMarks, reach, tried, answered, personal, draw, people);
    }

    public Prospect reachedBy(Set<Channel> channels) {
        return new Prospect(segment, score, marks, channels, tried, answered, personal, draw, people);
    }

    public Prospect drawn(int number) {
        return new Prospect(segment, score, marks, reach, tried, answered, personal, number, people);
    }

    Prospect tried(Channel channel) {
        return new Prospect(segment, score, marks, reach, plusOne(tried, channel), answered, personal, draw, people);
    }

    Prospect answeredOn(Channel channel) {
        return new Prospect(segment, score, marks, reach, tried, plusOne(answered, channel), personal, draw, people);
    }

    Prospect notReachedBy(Channel channel) {
        Set<Channel> left = new TreeSet<>(java.util.Arrays.asList(Channel.values()));
        left.removeIf(other -> other == channel || !arrives(other));
        return reachedBy(left);
    }

    Prospect withoutMarketing() {
        return new Prospect(segment, score, marks, reach, tried, answered, true, draw, people);
    }

    public Prospect permitting(Map<Audience, Reach> whom) {
        return new Prospect(segment, score, marks, reach, tried, answered, personal, draw, whom);
    }

    boolean isReachedBy(Channel channel, Audience audience) {
        Reach theirs = of(audience);
        return arrives(channel) && (theirs == null || theirs.open().contains(channel));
    }

    /// Whether a person of the house could open it by saying what is known of their consent.
    boolean mayBeAskedAbout(Channel channel, Audience audience) {
        Reach theirs = of(audience);
        return arrives(channel) && theirs != null && theirs.unclear().contains(channel);
    }

    private @Nullable Reach of(Audience audience) {
        Reach own = people.get(audience);
        return own == null ? people.get(Audience.PRIMARY) : own;
    }

    private boolean arrives(Channel channel) {
        return reach.isEmpty() ? !people.isEmpty() || channel != Channel.SMS : reach.contains(channel);
    }

    private static Map<Channel, Integer> plusOne(Map<Channel, Integer> counts, Channel channel) {
        Map<Channel, Integer> more = new EnumMap<>(Channel.class);
        more.putAll(counts);
        more.merge(channel, 1, Integer::sum);
        return more;
    }
}
