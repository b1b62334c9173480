package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.SimulatedWorld;
import dev.followthrough.domain.sequence.Simulator;
import dev.followthrough.domain.sequence.SlotRule;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.sequence.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plays a script against a cadence, with the engine that follows up real deals.
final class Simulation {
    private static final Pattern ABOUT_STEP = Pattern.compile("\\b(?:touch|draft for|step) (\\S+)");
    /// After the last step or event: long enough for every review to expire.
    private static final Duration REST = Duration.ofDays(30);

    private final CadencePlan plan;
    private final Script script;
    private final Simulator simulator;
    private final PriorityQueue<Script.Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Script.Happening::at));
    private final Map<String, Step> shaped = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Simulation(CadencePlan plan, Script script) {
        this.plan = plan;
        this.script = script;
        this.simulator = new Simulator(plan, SequenceState.enrolled(1, script.start(), 0), new World(), script.start());
        ahead.addAll(script.events());
    }

    /// One step of the timeline.
    ///
    /// @param step as the prospect's behaviour shaped it; null: the line is about no step
    record Line(StoryLine story, @Nullable Step step) {}

    List<Line> play() {
        Instant horizon = horizon();
        simulator.runUntil(simulator.now()); // so that it waits, and says until when
        while (simulator.now().isBefore(horizon) && !simulator.state().isFinished()) {
            simulator.runUntil(next(horizon));
            approveInTime();
            while (!ahead.isEmpty() && !ahead.element().at().isAfter(simulator.now())) {
                SequenceEvent event = ahead.remove().event().in(simulator.state(), simulator.now());
                if (event != null) simulator.happens(event);
                approveInTime();
            }
        }
        List<Line> lines = new ArrayList<>();
        for (StoryLine story : simulator.timeline()) lines.add(new Line(story, step(story)));
        return lines;
    }

    private Instant next(Instant horizon) {
        Instant next = horizon;
        if (!ahead.isEmpty() && ahead.element().at().isBefore(next))
            next = ahead.element().at();
        if (simulator.decision() instanceof Decision.WaitUntil wait && wait.at().isBefore(next)) next = wait.at();
        return next.isBefore(simulator.now()) ? simulator.now() : next;
    }

    private void approveInTime() {
        Touch touch = simulator.state().current();
        if (script.approvesAfter() == null || touch == null || touch.draft() == null) return;
        if (touch.stage() == Touch.Stage.AWAITING_REVIEW && asked.add(touch.draft()))
            ahead.add(new Script.Happening(
                    simulator.now().plus(script.approvesAfter()), ScriptEvents.reviewed(Verdict.APPROVED)));
    }

    private Instant horizon() {
        if (script.until() != null) return script.until();
        Instant last = script.start();
        for (Step step : plan.steps()) last = later(last, script.start().plus(step.after()));
        for (Script.Happening event : script.events()) last = later(last, event.at());
        return last.plus(REST);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private @Nullable Step step(StoryLine line) {
        Matcher about = ABOUT_STEP.matcher(line.what());
        if (!about.find()) return null;
        Step seen = shaped.get(about.group(1));
        return seen != null
                ? seen
                : plan.steps().stream()
                        .filter(step -> step.id().equals(about.group(1)))
                        .findFirst()
                        .orElse(null);
    }

    /// Kind, but remembers which angle each step took.
    private final class World extends SimulatedWorld {
        World() {
            super(SlotRule.firstOfWindow(script.contactZone()));
        }

        @Override
        public SequenceEvent prepared(Touch touch, Step step, Instant now) {
            shaped.put(step.id(), step);
            return super.prepared(touch, step, now);
        }
    }
}
