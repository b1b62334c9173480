package dev.followthrough.bench.load;

import dev.followthrough.activities.review.NoticeActivitiesImpl;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.workflows.deal.NoticeActivities;
import dev.followthrough.workflows.deal.OwnersNote;
import dev.followthrough.workflows.deal.TouchOrder;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// The product's notices, read by an owner who decides a second later.
public final class QuickOwner implements NoticeActivities {
    static final Duration THINKS = Duration.ofSeconds(1);
    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("owner").daemon().factory());

    private final NoticeActivitiesImpl product;
    private volatile BiConsumer<String, String> decides = (deal, draft) -> {};

    QuickOwner(NoticeActivitiesImpl product) {
        this.product = product;
    }

    /// @param decision of a deal's draft, by their ids
    void decides(BiConsumer<String, String> decision) {
        decides = decision;
    }

    /// Runs it on a thread of its own, a second from now.
    public static void later(Runnable decision) {
        Future<?> ignored =
                CLOCK.schedule(() -> Thread.ofVirtual().start(decision), THINKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public SequenceEvent requestReview(TouchOrder order) {
        SequenceEvent opened = product.requestReview(order);
        String draft = Objects.requireNonNull(order.touch().draft(), "a touch under review has a draft");
        later(() -> decides.accept(order.dealId(), draft));
        return opened;
    }

    @Override
    public SequenceEvent remindOwner(TouchOrder order) {
        return product.remindOwner(order);
    }

    @Override
    public SequenceEvent askDelegate(TouchOrder order) {
        return product.askDelegate(order);
    }

    @Override
    public SequenceEvent expireReview(TouchOrder order) {
        return product.expireReview(order);
    }

    @Override
    public SequenceEvent giveToOwner(TouchOrder order) {
        return product.giveToOwner(order);
    }

    @Override
    public SequenceEvent tellOwner(OwnersNote note) {
        return product.tellOwner(note);
    }
}
