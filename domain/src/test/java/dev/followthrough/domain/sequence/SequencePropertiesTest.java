package dev.followthrough.domain.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.simulation.SimulatedWorld;
import dev.followthrough.domain.simulation.Simulator;
import dev.followthrough.domain.simulation.SlotRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Deals that live through anything, in any order: what happens outside, what the shell reports, what it
/// reports late, twice or of touches that never were.
class SequencePropertiesTest {
    private static final int TRIES = 400;
    private static final Instant START = FollowedDeal.MONDAY;

    @Property(tries = TRIES, seed = "20261122")
    void nothing_is_sent_unless_the_deal_runs(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        for (Moment moment : life(seed, length)) {
            if (moment.before().isAnswering()) {
                assertThat(moment.decision()).isNotInstanceOf(Decision.Send.class);
            } else if (!(moment.before().phase() instanceof Phase.Running)) {
                assertThat(moment.decision())
                        .isInstanceOfAny(
                                Decision.Finish.class,
                                Decision.WaitForSomebody.class,
                                Decision.WaitUntil.class,
                                Decision.TellOwner.class,
                                Decision.HandOver.class,
                                Decision.EndPause.class);
                assertThat(moment.before().current())
                        .as("only a running deal has a touch in hand")
                        .isNull();
            }
            if (moment.decision() instanceof Decision.Send send) {
                assertThat(send.touch().stage()).isEqualTo(Touch.Stage.CLEARED);
                assertThat(send.touch().draft()).isNotNull();
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void what_is_finished_stays_finished(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        for (Moment moment : life(seed, length)) {
            if (moment.before().isFinished()) {
                assertThat(moment.after()).isEqualTo(new Moved(moment.before(), List.of()));
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void the_ordinals_of_sent_touches_only_grow(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        int lastSent = 0;
        for (Moment moment : life(seed, length)) {
            if (moment.decision() instanceof Decision.Send send) {
                assertThat(send.touch().ordinal()).isGreaterThan(lastSent);
            }
            if (moment.event() instanceof SequenceEvent.Left left && moment.changedSomething()) {
                assertThat(left.ordinal()).isGreaterThan(lastSent);
                lastSent = left.ordinal();
            }
            assertThat(moment.after().state().ordinal()).isGreaterThanOrEqualTo(lastSent);
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void what_needs_review_is_sent_only_after_an_approval_of_that_very_draft(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        List<String> approved = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (Moment moment : life(seed, length)) {
            if (moment.event() instanceof SequenceEvent.Reviewed reviewed && reviewed.verdict() == Verdict.APPROVED) {
                approved.add(reviewed.draft());
            }
            if (moment.event() instanceof SequenceEvent.Prepared prepared
                    && prepared.reviewReasons().isEmpty()) {
                free.add(prepared.draft());
            }
            if (moment.decision() instanceof Decision.Send send) {
                assertThat(approved.contains(send.touch().draft())
                                || free.contains(send.touch().draft()))
                        .isTrue();
            }
        }
    }

    /// But for the follow-up of a meeting: they have just spoken; and for touches that count as one.
    @Property(tries = TRIES, seed = "20261122")
    void touches_keep_the_least_gap(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        for (Moment moment : life(seed, length)) {
            if (moment.decision() instanceof Decision.FindSlot find
                    && find.step() >= 0
                    && find.as().options().anchor() != Anchor.WITH_PREVIOUS
                    && moment.before().lastTouchAt() != null) {
                assertThat(Duration.between(moment.before().lastTouchAt(), find.earliest()))
                        .isGreaterThanOrEqualTo(
                                moment.plan().leastGap(moment.before().prospect()));
            }
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void every_change_that_skips_stops_or_holds_has_a_reason_in_words(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        for (Moment moment : life(seed, length)) {
            SequenceState before = moment.before();
            SequenceState after = moment.after().state();
            boolean tells = !Objects.equals(before.phase(), after.phase())
                    || before.nextStep() != after.nextStep()
                    || before.current() != null && after.current() == null
                    || !Objects.equals(before.notBefore(), after.notBefore());
            if (tells)
                assertThat(moment.after().story()).as(moment.event().toString()).isNotEmpty();
            assertThat(moment.after().story())
                    .allMatch(line -> !line.what().isBlank() && !line.why().isBlank());
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void its_state_is_small_and_comes_back_from_json_as_it_was(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) throws Exception {
        for (Moment moment : life(seed, length)) {
            String json = SequenceJson.MAPPER.writeValueAsString(moment.after().state());
            assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_048);
            assertThat(SequenceJson.MAPPER.readValue(json, SequenceState.class))
                    .isEqualTo(moment.after().state());
            String event = SequenceJson.MAPPER.writeValueAsString(moment.event());
            assertThat(SequenceJson.MAPPER.readValue(event, SequenceEvent.class))
                    .isEqualTo(moment.event());
        }
    }

    @Property(tries = TRIES, seed = "20261122")
    void whatever_became_of_it_a_deal_comes_to_rest(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int length) {
        List<Moment> life = life(seed, length);
        CadencePlan plan =
                life.isEmpty() ? plan(new Random(seed)) : life.getLast().planAfter();
        SequenceState state = life.isEmpty()
                ? SequenceState.enrolled(1, START, 0)
                : life.getLast().after().state();
        var simulator = new Simulator(
                plan,
                state,
                new SimulatedWorld(SlotRule.firstOfWindow(java.time.ZoneOffset.UTC)),
                START.plus(Duration.ofDays(100)));

        simulator.runUntil(START.plus(Duration.ofDays(10_000)));

        assertThat(simulator.decision()).isInstanceOfAny(Decision.Finish.class, Decision.WaitForSomebody.class);
    }

    @Example
    void its_lives_are_worth_the_name() {
        var kinds = new TreeSet<String>();
        int sent = 0;
        for (long seed = 0; seed < 300; seed++) {
            for (Moment moment : life(seed, 100)) {
                if (moment.changedSomething()) kinds.add(moment.event().name());
                kinds.add(moment.decision().getClass().getSimpleName());
                if (moment.decision() instanceof Decision.Send) sent++;
            }
        }
        int decisions = Decision.class.getPermittedSubclasses().length;
        int events = SequenceEvent.class.getPermittedSubclasses().length;
        assertThat(kinds).hasSize(decisions + events);
        assertThat(sent).isGreaterThan(300);
    }

    /// One event in a deal's life: what the sequence would have done, and what the event made of it.
    record Moment(CadencePlan plan, SequenceState before, Decision decision, SequenceEvent event, Moved after) {
        CadencePlan planAfter() {
            return new Sequence(plan).after(event).plan();
        }

        boolean changedSomething() {
            return !after.state().equals(before);
        }
    }

    private static List<Moment> life(long seed, int length) {
        var random = new Random(seed);
        CadencePlan plan = plan(random);
        var sequence = new Sequence(plan);
        var events = new RandomEvents(random, plan);
        SequenceState state = SequenceState.enrolled(1, START, random.nextInt(3));
        Instant now = START;
        List<Moment> life = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Decision decision = sequence.next(state, now);
            SequenceEvent event = events.next(state, decision, now);
            Moved after = sequence.on(state, event);
            life.add(new Moment(sequence.plan(), state, decision, event, after));
            state = after.state();
            sequence = sequence.after(event);
            now = decision instanceof Decision.WaitUntil wait && random.nextInt(4) > 0
                    ? wait.at()
                    : now.plus(Duration.ofMinutes(random.nextInt(600)));
        }
        return life;
    }

    private static CadencePlan plan(Random random) {
        return new RandomPlans(random).plan();
    }
}
