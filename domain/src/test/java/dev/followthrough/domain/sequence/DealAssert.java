package dev.followthrough.domain.sequence;

import java.time.Instant;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/// What can be said of a deal under follow-up, in the words of the trade.
final class DealAssert extends AbstractAssert<DealAssert, FollowedDeal> {
    private DealAssert(FollowedDeal deal) {
        super(deal, DealAssert.class);
    }

    static DealAssert assertThat(FollowedDeal deal) {
        return new DealAssert(deal);
    }

    DealAssert isRunning() {
        return isIn(new Phase.Running());
    }

    DealAssert isPausedByAnn() {
        Assertions.assertThat(actual.state().phase()).isInstanceOf(Phase.Paused.class);
        return this;
    }

    DealAssert isInAnnsHands() {
        return isIn(new Phase.TakenOver("ann"));
    }

    DealAssert isHeldBecause(HoldReason reason) {
        Assertions.assertThat(actual.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Held.class,
                        held -> Assertions.assertThat(held.reason()).isEqualTo(reason));
        return hasInItsStory(reason.words());
    }

    DealAssert stoppedBecause(StopReason reason) {
        return isIn(new Phase.Finished(reason)).hasInItsStory(reason.words());
    }

    private DealAssert isIn(Phase phase) {
        Assertions.assertThat(actual.state().phase()).isEqualTo(phase);
        return this;
    }

    /// Mails that left, in order.
    DealAssert hasSent(String... steps) {
        Assertions.assertThat(actual.sent()).extracting(FollowedDeal.Sent::step).containsExactly(steps);
        return this;
    }

    DealAssert hasSentNothing() {
        return hasSent();
    }

    DealAssert hasTouches(int number) {
        Assertions.assertThat(actual.sent()).hasSize(number);
        return this;
    }

    DealAssert hasSentLastAt(Instant moment) {
        Assertions.assertThat(actual.sent().getLast().at()).isEqualTo(moment);
        return this;
    }

    DealAssert plansItsNextTouchFor(String step, Instant due) {
        Assertions.assertThat(actual.touch().due()).isEqualTo(due);
        return comesNextTo(step);
    }

    DealAssert comesNextTo(String step) {
        String next = actual.state().nextStep() >= actual.plan().steps().size()
                ? "the end"
                : actual.plan().steps().get(actual.state().nextStep()).id();
        Assertions.assertThat(next).isEqualTo(step);
        return this;
    }

    DealAssert waits(Waiting what) {
        Waiting waiting = switch (actual.decision()) {
            case Decision.WaitUntil wait -> wait.why();
            case Decision.WaitForSomebody wait -> wait.why();
            default -> null;
        };
        Assertions.assertThat(waiting).isEqualTo(what);
        return this;
    }

    DealAssert hasInItsStory(String words) {
        Assertions.assertThat(actual.story()).anyMatch(line -> (line.what() + ": " + line.why()).contains(words));
        return this;
    }

    DealAssert tellsLast(String what) {
        Assertions.assertThat(actual.story().getLast().what()).isEqualTo(what);
        return this;
    }

    DealAssert hasWrittenDrafts(int number) {
        Assertions.assertThat(actual.written()).hasSize(number);
        return this;
    }
}
