package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.Moved;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The activities of one deal, for tests: they keep its books as the real ones do, answer from a script, and can be
/// made to fail, or to have something happen while they are at work.
final class FakeActivities {
    private final DealBooks books;
    private final ScriptedAnswers answers;
    private final Map<String, Deque<Runnable>> during = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();

    final TimingActivities timing = new Timing();
    final DraftingActivities drafting = order -> work("prepareTouch", order, this::prepare);
    final DeliveryActivities delivery = order -> work("sendTouch", order, this::send);
    final NoticeActivities notices = new Notices();
    final RestActivities rest = new Resting();

    FakeActivities(DealBooks books, ScriptedAnswers answers) {
        this.books = books;
        this.answers = answers;
    }

    /// The next time that this activity is tried; more than once: the times after.
    void during(String activity, Runnable happens) {
        during.computeIfAbsent(activity, name -> new ArrayDeque<>()).add(happens);
    }

    /// Of activities that were tried, by name.
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private synchronized Runnable begin(String activity) {
        calls.add(activity);
        Deque<Runnable> ahead = during.get(activity);
        return ahead == null || ahead.isEmpty() ? () -> {} : ahead.poll();
    }

    private SequenceEvent work(String activity, TouchOrder order, Function<TouchOrder, SequenceEvent> answer) {
        begin(activity).run();
        SequenceEvent outcome = answer.apply(order);
        books.tell(order.firstLine(), order.story());
        return outcome;
    }

    private SequenceEvent prepare(TouchOrder order) {
        return told(order, answers.prepared(order.touch(), order.step(), order.now()));
    }

    /// The real activities reckon what comes of their outcome with the same engine.
    private SequenceEvent told(TouchOrder order, SequenceEvent outcome) {
        Moved moved = new Sequence(order.plan()).on(order.state(), outcome);
        books.tell(order.firstLine() + order.story().size(), moved.story());
        return outcome;
    }

    private SequenceEvent send(TouchOrder order) {
        SequenceEvent outcome = answers.sent(order.touch(), order.now());
        if (outcome instanceof SequenceEvent.GateClosed) return outcome;
        books.save(
                order.epoch(),
                new Sequence(order.plan()).on(order.state(), outcome).state(),
                order.seq());
        return told(order, outcome);
    }

    private final class Timing implements TimingActivities {
        @Override
        public SequenceEvent findSlot(SlotRequest request) {
            begin("findSlot").run();
            var find = new Decision.FindSlot(
                    request.ordinal(),
                    request.stepIndex(),
                    request.earliest(),
                    request.expectsReview(),
                    false,
                    request.step());
            return answers.slot(books.plan, find, ScriptedAnswers.minute(request.now()));
        }

        @Override
        public Instant businessTime() {
            throw new UnsupportedOperationException("this deal's pace is real");
        }

        @Override
        public List<Happening> logSince(String dealId, long seq) {
            begin("logSince").run();
            return books.since(seq);
        }
    }

    private final class Resting implements RestActivities {
        @Override
        public void cameToRest(Rest rest) {
            begin("cameToRest").run();
            books.save(rest.epoch(), rest.state(), rest.seq());
            books.tell(rest.firstLine(), rest.story());
        }

        @Override
        public HandOver.Outcome handOver(HandOver order) {
            begin("handOver").run();
            if (books.lastSeq() > order.seq()) return new HandOver.Outcome(null, true);
            CadencePlan next = books.others.get(order.to());
            if (next == null) return new HandOver.Outcome(null, false);
            SequenceState state = order.state().enrolledNext(order.now());
            answers.follow(next);
            books.enroll(next, order.epoch(), state, order.seq());
            books.tell(order.firstLine(), order.story());
            return new HandOver.Outcome(new HandOver.Next(next, state), false);
        }
    }

    private final class Notices implements NoticeActivities {
        @Override
        public SequenceEvent requestReview(TouchOrder order) {
            return work("requestReview", order, it -> new SequenceEvent.ReviewOpened(now(it), ordinal(it)));
        }

        @Override
        public SequenceEvent remindOwner(TouchOrder order) {
            return work("remindOwner", order, it -> new SequenceEvent.OwnerReminded(now(it), ordinal(it)));
        }

        @Override
        public SequenceEvent askDelegate(TouchOrder order) {
            return work("askDelegate", order, it -> new SequenceEvent.DelegateAsked(now(it), ordinal(it)));
        }

        @Override
        public SequenceEvent expireReview(TouchOrder order) {
            return work("expireReview", order, it -> new SequenceEvent.ReviewExpired(now(it), ordinal(it)));
        }

        @Override
        public SequenceEvent giveToOwner(TouchOrder order) {
            return work("giveToOwner", order, it -> new SequenceEvent.GivenToOwner(now(it), ordinal(it)));
        }

        @Override
        public SequenceEvent tellOwner(OwnersNote note) {
            begin("tellOwner").run();
            return new SequenceEvent.OwnerTold(ScriptedAnswers.minute(note.now()));
        }

        private static int ordinal(TouchOrder order) {
            return order.touch().ordinal();
        }

        private static Instant now(TouchOrder order) {
            return ScriptedAnswers.minute(order.now());
        }
    }
}
