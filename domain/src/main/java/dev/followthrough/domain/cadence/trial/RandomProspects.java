package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.StepOptions.Group;
import dev.followthrough.domain.sequence.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Draws prospects and owners for one cadence: any of the segments, scores and marks that it tells apart.
final class RandomProspects {
    private static final List<TaskOutcome> CALLS = List.of(
            TaskOutcome.VOICEMAIL,
            TaskOutcome.VOICEMAIL,
            TaskOutcome.NO_ANSWER,
            TaskOutcome.ANSWERED,
            TaskOutcome.BUSY);

    private final List<String> segments;
    private final List<String> scores;
    private final List<String> marks;

    RandomProspects(CadencePlan plan) {
        Set<String> named = new TreeSet<>(plan.options().segments().keySet());
        named.addAll(groups(plan, Group::segments));
        this.segments = List.copyOf(named);
        this.scores = List.of("high", "medium", "low");
        Set<String> asked = new TreeSet<>(groups(plan, Group::with));
        asked.addAll(groups(plan, Group::without));
        this.marks = List.copyOf(asked);
    }

    Prospect prospect(SplittableRandom random) {
        Set<String> theirs = new TreeSet<>();
        for (String mark : marks) if (random.nextInt(4) == 0) theirs.add(mark);
        Set<Channel> reach = EnumSet.of(Channel.EMAIL);
        for (Channel channel : Channel.values()) if (random.nextInt(4) > 0) reach.add(channel);
        return Prospect.UNKNOWN
                .known(oneOrNone(segments, random), oneOrNone(scores, random), theirs)
                .reachedBy(random.nextInt(3) == 0 ? reach : Set.of())
                .drawn(random.nextInt());
    }

    Owner owner(SplittableRandom random) {
        return new Owner(
                Duration.ofMinutes(random.nextInt(15, 40 * 60)),
                Duration.ofMinutes(random.nextInt(0, 20)),
                CALLS.get(random.nextInt(CALLS.size())));
    }

    private static @Nullable String oneOrNone(List<String> list, SplittableRandom random) {
        int drawn = random.nextInt(list.size() + 1);
        return drawn == list.size() ? null : list.get(drawn);
    }

    private static List<String> groups(CadencePlan plan, Function<Group, List<String>> words) {
        List<String> all = new ArrayList<>();
        plan.steps().stream()
                .map(step -> step.options().onlyFor())
                .filter(Objects::nonNull)
                .forEach(group -> all.addAll(words.apply(group)));
        return all;
    }
}
