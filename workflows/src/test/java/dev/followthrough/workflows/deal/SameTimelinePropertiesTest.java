package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.simulation.Simulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// The simulator and the real workflow drive one engine: the same script makes the same timeline, to the
/// minute.
class SameTimelinePropertiesTest {
    private static final Instant HORIZON = day(70, "12:30");

    @Property(tries = 24, shrinking = ShrinkingMode.OFF, seed = "20261125")
    void a_script_makes_one_timeline(@ForAll long seed) {
        var script = new RandomScript(seed);
        var heard = new ArrayList<SequenceEvent>();
        List<StoryLine> simulated = simulated(script, heard);
        assertThat(played(script, heard)).isEqualTo(simulated);
    }

    private static List<StoryLine> simulated(RandomScript script, List<SequenceEvent> heard) {
        var answers = new ScriptedAnswers(script.plan());
        script.prepare(answers);
        var simulator = new Simulator(
                script.plan(), SequenceState.enrolled(1, FollowedDeal.MONDAY, 0), answers, FollowedDeal.MONDAY);
        simulator.play(
                script.lines(HORIZON, event -> {
                    heard.add(event);
                    if (event instanceof SequenceEvent.Migrated moved) answers.follow(moved.plan());
                }),
                HORIZON);
        return byTheMinute(simulator.timeline());
    }

    /// What was heard in the simulator happens here at the same moments.
    private static List<StoryLine> played(RandomScript script, List<SequenceEvent> heard) {
        try (var deal = new FollowedDeal(InMemoryTemporal.environment(), script.plan())) {
            script.prepare(deal.answers);
            deal.begins();
            heard.forEach(event -> deal.at(event.at()).hears(event));
            deal.at(HORIZON).isSound();
            return byTheMinute(deal.books.story().values());
        }
    }

    private static List<StoryLine> byTheMinute(Collection<StoryLine> story) {
        return story.stream()
                .map(line -> new StoryLine(ScriptedAnswers.minute(line.at()), line.what(), line.why()))
                .toList();
    }
}
