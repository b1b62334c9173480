package dev.followthrough.activities.review;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.deal.TouchTasks;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.OpenReviews;
import dev.followthrough.store.review.Reviews;
import dev.followthrough.workflows.deal.NoticeActivities;
import dev.followthrough.workflows.deal.OwnersNote;
import dev.followthrough.workflows.deal.TouchOrder;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks people and tells them, once each, however often an activity is tried.
@Component
public class NoticeActivitiesImpl implements NoticeActivities {
    private final OpenReviews openReviews;
    private final Reviews reviews;
    private final Drafts drafts;
    private final TouchTasks tasks;
    private final Notices notices;

    public NoticeActivitiesImpl(
            OpenReviews openReviews, Reviews reviews, Drafts drafts, TouchTasks tasks, Notices notices) {
        this.openReviews = openReviews;
        this.reviews = reviews;
        this.drafts = drafts;
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public SequenceEvent requestReview(TouchOrder order) {
        var review = Touch.OpenReview.of(
                order.plan().review(),
                order.now(),
                order.touch().due(),
                order.state().owedBy());
        openReviews.open(
                order.dealId(), draft(order), review, "touch " + order.step().id());
        return new SequenceEvent.ReviewOpened(order.now(), order.touch().ordinal());
    }

    @Override
    public SequenceEvent remindOwner(TouchOrder order) {
        openReviews.remind(order.dealId(), draft(order));
        return new SequenceEvent.OwnerReminded(order.now(), order.touch().ordinal());
    }

    @Override
    public SequenceEvent askDelegate(TouchOrder order) {
        openReviews.askDelegate(order.dealId(), draft(order));
        return new SequenceEvent.DelegateAsked(order.now(), order.touch().ordinal());
    }

    @Override
    public SequenceEvent expireReview(TouchOrder order) {
        reviews.expire(draft(order));
        return new SequenceEvent.ReviewExpired(order.now(), order.touch().ordinal());
    }

    @Override
    public SequenceEvent giveToOwner(TouchOrder order) {
        Touch touch = order.touch();
        String script = Optional.ofNullable(touch.draft())
                .flatMap(drafts::byId)
                .map(Drafts.Draft::body)
                .orElse(null);
        var key = new TouchKey(order.dealId(), order.state().enrollment(), touch.ordinal());
        Optional<GateReason> refusal = tasks.give(
                key, order.step().channel(), touch.due(), order.step().angle(), script);
        return refusal.isPresent()
                ? new SequenceEvent.GateClosed(order.now(), touch.ordinal(), refusal.get(), null)
                : new SequenceEvent.GivenToOwner(order.now(), touch.ordinal());
    }

    private static String draft(TouchOrder order) {
        return Objects.requireNonNull(order.touch().draft(), "a touch under review has a draft");
    }

    @Override
    public SequenceEvent tellOwner(OwnersNote note) {
        String once = "note:" + note.dealId() + ":" + note.enrollment() + ":" + note.seq();
        notices.tellOwner(note.dealId(), once, "signal", note.note());
        return new SequenceEvent.OwnerTold(note.now());
    }
}
