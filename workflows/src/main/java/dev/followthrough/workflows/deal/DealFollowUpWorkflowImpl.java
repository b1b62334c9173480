package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Moved;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.sequence.Touch;
import io.temporal.workflow.DynamicSignalHandler;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The shell around [Sequence]: asks it what to do, does it, and tells it what came of it. One method per
/// business step.
public final class DealFollowUpWorkflowImpl implements DealFollowUpWorkflow {
    /// Before a longer sleep the history starts anew, so that every release replays "started and timer" for a
    /// sleeper.
    private static final Duration LONG_SLEEP = Duration.ofDays(14);

    private final DealStart start;
    private final Effects effects = new Effects();
    private final DealTimer timer = new DealTimer();
    private final Inbox inbox;
    private final Story story;
    private final Orders orders;
    private final Showcase showcase;
    private Sequence sequence;
    private SequenceState state;
    private boolean didSomething;

    @WorkflowInit
    public DealFollowUpWorkflowImpl(DealStart start) {
        this.start = start;
        this.sequence = new Sequence(start.plan(), start.pace());
        this.state = start.state();
        this.inbox = new Inbox(start.seq(), this::logSince);
        this.story = new Story(start.lines(), start.recent());
        this.orders = new Orders(start, inbox, story);
        this.showcase = new Showcase();
        Workflow.registerListener((DynamicSignalHandler)
                (name, arguments) -> Signal.read(name, arguments).ifPresent(inbox::arrived));
    }

    @Override
    public void run(DealStart ignored) {
        catchUp();
        while (true) {
            hearNews();
            Decision decision = sequence.next(state, now());
            showcase.show(sequence.plan(), state, decision);
            if (decision instanceof Decision.Finish finish) {
                finish(finish);
                return;
            }
            carryOut(decision);
        }
    }

    @Override
    public List<StoryLine> timeline() {
        return story.recent();
    }

    private void carryOut(Decision decision) {
        switch (decision) {
            case Decision.FindSlot find -> findSlot(find);
            case Decision.Shape shape ->
                happened(new SequenceEvent.Shaped(now(), shape.touch().ordinal(), shape.as(), shape.why()));
            case Decision.AskForDate ask ->
                happened(new SequenceEvent.NoSlot(now(), ask.step(), HoldReason.DATE_UNKNOWN));
            case Decision.AskForConsent ask -> happened(new SequenceEvent.NoSlot(now(), ask.step(), ask.why()));
            case Decision.TellOwner tell -> tellOwner(tell);
            case Decision.HandOver over -> handOver(over);
            case Decision.SkipStep skip -> happened(new SequenceEvent.StepSkipped(now(), skip.step(), skip.why()));
            case Decision.WaitUntil wait -> waitUntil(wait);
            case Decision.WaitForSomebody ignored -> waitForSomebody();
            case Decision.PrepareTouch prepare -> prepareTouch(prepare);
            case Decision.RequestReview ask ->
                happened(notices("Ask for the review", ask.touch()).requestReview(note(ask.touch())));
            case Decision.Remind remind ->
                happened(notices("Remind the owner", remind.touch()).remindOwner(note(remind.touch())));
            case Decision.AskDelegate ask ->
                happened(notices("Ask the delegate", ask.touch()).askDelegate(note(ask.touch())));
            case Decision.ExpireReview expire -> expireReview(expire);
            case Decision.GiveToOwner give ->
                happened(notices("Give to the owner", give.touch()).giveToOwner(note(give.touch())));
            case Decision.Send send -> send(send);
            case Decision.EndPause ignored -> happened(new SequenceEvent.PauseEnded(now()));
            case Decision.Finish ignored -> throw new IllegalStateException("run() finishes");
        }
    }

    private void findSlot(Decision.FindSlot find) {
        happened(effects.timing("Find an hour for " + find.as().id())
                .findSlot(new SlotRequest(
                        start.dealId(),
                        state.enrollment(),
                        find.ordinal(),
                        find.step(),
                        find.as(),
                        sequence.plan().window(),
                        sequence.plan().caps(state.prospect()),
                        find.earliest(),
                        find.expectsReview(),
                        now())));
    }

    private void tellOwner(Decision.TellOwner tell) {
        happened(effects.notices("Tell the owner")
                .tellOwner(new OwnersNote(start.dealId(), state.enrollment(), inbox.seen(), tell.note(), now())));
    }

    /// Another enrollment begins in the same deal, on another plan: from here on this run has nothing to do.
    private void handOver(Decision.HandOver over) {
        var event = new SequenceEvent.HandedOver(now(), over.to(), over.why());
        HandOver.Outcome outcome = effects.rest("Hand over to " + over.to())
                .handOver(
                        orders.handOver(state, event, sequence.on(state, event).story()));
        if (outcome.newsFirst()) {
            catchUp();
        } else if (outcome.next() == null) {
            happened(new SequenceEvent.NoSuchCadence(event.at(), over.to()));
        } else {
            happened(event);
            story.saved();
            showcase.follows(outcome.next().plan());
            continueAsNew(outcome.next());
        }
    }

    private void prepareTouch(Decision.PrepareTouch prepare) {
        String summary =
                "Draft " + prepare.step().id() + ", touch " + prepare.touch().ordinal();
        happened(kept(effects.drafting(summary).prepareTouch(order(prepare.touch(), prepare.step()))));
    }

    private void send(Decision.Send send) {
        String summary =
                "Send " + step(send.touch()).id() + ", touch " + send.touch().ordinal();
        SequenceEvent outcome = kept(effects.delivery(summary).sendTouch(order(send.touch())));
        if (outcome instanceof SequenceEvent.GateClosed closed
                && closed.reason().then() == GateReason.Then.WAIT_FOR_NEWS) {
            catchUp();
        }
        happened(outcome);
    }

    /// A decision that was committed in the same moment is in the log, even if no signal has told of it.
    private void expireReview(Decision.ExpireReview expire) {
        SequenceEvent outcome = notices("Close the review", expire.touch()).expireReview(note(expire.touch()));
        catchUp();
        happened(outcome);
    }

    private void waitUntil(Decision.WaitUntil wait) {
        Duration business = Duration.between(now(), wait.at());
        String what = wait.why().words();
        boolean sleepsOn = timer.isSetFor(wait.at(), what);
        if (business.compareTo(LONG_SLEEP) > 0 && didSomething && !sleepsOn) continueAsNew();
        timer.awaitUntil(wait.at(), start.pace().real(business), what, this::mustWake);
        didSomething = true;
    }

    private void waitForSomebody() {
        if (story.hasUnsaved()) rest();
        if (inbox.hasNews()) return;
        timer.cancel();
        Workflow.await(this::mustWake);
        didSomething = true;
    }

    /// Signals that are not news make the history longer too.
    private boolean mustWake() {
        return inbox.hasNews() || Workflow.getInfo().isContinueAsNewSuggested();
    }

    private void finish(Decision.Finish finish) {
        timer.cancel();
        if (!state.isFinished()) {
            happened(new SequenceEvent.Ended(now(), finish.reason()));
            showcase.show(sequence.plan(), state, finish);
        }
        rest();
    }

    /// Saves state and story where people look, when nothing else will for a while.
    private void rest() {
        effects.rest("Save where the deal stands")
                .cameToRest(new Rest(
                        start.dealId(),
                        start.epoch(),
                        state,
                        inbox.seen(),
                        story.firstUnsaved(),
                        story.unsaved(),
                        now()));
        story.saved();
    }

    private void hearNews() {
        if (Workflow.getInfo().isContinueAsNewSuggested()) continueAsNew();
        inbox.take().forEach(news -> happened(news.event()));
    }

    private void catchUp() {
        inbox.catchUp().forEach(news -> happened(news.event()));
    }

    private List<Happening> logSince(long seq) {
        return effects.timing("Read the log after " + seq).logSince(start.dealId(), seq);
    }

    private void happened(SequenceEvent event) {
        Moved moved = sequence.on(state, event);
        state = moved.state();
        story.tell(moved.story());
        if (event instanceof SequenceEvent.Migrated) follow(sequence.after(event));
    }

    /// From here on the run follows another version of its cadence; its successor has it in its input.
    private void follow(Sequence other) {
        sequence = other;
        showcase.follows(other.plan());
    }

    /// Whoever did its work on an order has kept the story that came with it.
    private SequenceEvent kept(SequenceEvent outcome) {
        story.saved();
        didSomething = true;
        return outcome;
    }

    private NoticeActivities notices(String what, Touch touch) {
        return effects.notices(what + ": " + step(touch).id() + ", touch " + touch.ordinal());
    }

    private Step step(Touch touch) {
        return sequence.plan().step(touch);
    }

    private TouchOrder order(Touch touch) {
        return order(touch, step(touch));
    }

    private TouchOrder order(Touch touch, Step step) {
        return orders.of(sequence.plan(), state, touch, step, story.unsaved(), now());
    }

    /// For a local activity, which may be done and yet never be recorded.
    private TouchOrder note(Touch touch) {
        return orders.of(sequence.plan(), state, touch, step(touch), List.of(), now());
    }

    /// Business time. Only where a day lasts seconds does it have to be asked for.
    private Instant now() {
        return start.pace().isReal()
                ? Instant.ofEpochMilli(Workflow.currentTimeMillis())
                : effects.timing("Ask for business time").businessTime();
    }

    private void continueAsNew() {
        timer.cancel();
        Workflow.await(Workflow::isEveryHandlerFinished);
        inbox.take().forEach(news -> happened(news.event()));
        if (story.hasUnsaved()) rest();
        continueAsNew(new HandOver.Next(sequence.plan(), state));
    }

    /// What arrives in this very moment is in the log, and read from there.
    private void continueAsNew(HandOver.Next next) {
        timer.cancel();
        var again = new DealStart(
                start.dealId(),
                start.epoch(),
                next.plan(),
                next.state(),
                inbox.seen(),
                start.pace(),
                story.lines(),
                story.recent());
        Workflow.continueAsNew(Showcase.carriedOn(again), again);
    }
}
