package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What a random prospect does about a touch: most do nothing. The shares are not a forecast; they are there
/// so that every path is walked.
record Temper(SplittableRandom random) implements Trial.Answers {
    private static final List<Happened> ACTS = java.util.Arrays.stream(Happened.values())
            .filter(act -> act != Happened.NOTHING && act != Happened.SPOKE && act != Happened.ASKED_FOR_LATER)
            .toList();

    @Override
    public List<Scripted> to(Step step, Instant at) {
        List<Scripted> answers = new ArrayList<>();
        if (chance(30)) answers.add(soon(at, new Act(ACTS.get(random.nextInt(ACTS.size())))));
        if (chance(8)) answers.add(soon(at, new Act(ACTS.get(random.nextInt(ACTS.size())))));
        if (chance(6)) answers.add(soon(at, new Reply(intent(), notBefore(at))));
        if (chance(2)) answers.add(soon(at, moment -> new SequenceEvent.OutOfOffice(moment, notBefore(moment))));
        if (chance(1)) answers.add(soon(at, moment -> new SequenceEvent.OptedOut(moment, scope())));
        if (chance(1)) answers.add(soon(at, moment -> new SequenceEvent.Bounced(moment, random.nextBoolean())));
        return answers;
    }

    private interface Event {
        SequenceEvent at(Instant moment);
    }

    private record Act(Happened what) implements Event {
        @Override
        public SequenceEvent at(Instant moment) {
            return new SequenceEvent.Engaged(moment, what);
        }
    }

    private record Reply(Intent intent, Instant notBefore) implements Event {
        @Override
        public SequenceEvent at(Instant moment) {
            return new SequenceEvent.Replied(moment, intent, notBefore, null);
        }
    }

    private Scripted soon(Instant at, Event event) {
        Instant moment = at.plus(Duration.ofMinutes(random.nextInt(1, 4 * 24 * 60)));
        return new Scripted(moment, (state, now) -> event.at(now));
    }

    private Intent intent() {
        return Intent.values()[random.nextInt(Intent.values().length)];
    }

    private Instant notBefore(Instant at) {
        return at.plus(Duration.ofDays(random.nextInt(5, 40)));
    }

    private SequenceEvent.OptedOut.Scope scope() {
        return SequenceEvent.OptedOut.Scope.values()[random.nextInt(2)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
