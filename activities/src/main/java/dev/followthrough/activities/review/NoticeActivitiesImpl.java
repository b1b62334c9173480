package dev.followthrough.activities.review;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.OpenReviews;
import dev.followthrough.store.review.Reviews;
import dev.followthrough.workflows.deal.NoticeActivities;
import dev.followthrough.workflows.deal.Rest;
import dev.followthrough.workflows.deal.RestActivities;
import dev.followthrough.workflows.deal.TouchOrder;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks people and tells them, once each, however often an activity is tried.
@Component
public class NoticeActivitiesImpl implements NoticeActivities, RestActivities {
    private final OpenReviews openReviews;
    private final Reviews reviews;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Snapshots snapshots;

    public NoticeActivitiesImpl(
            OpenReviews openReviews, Reviews reviews, Drafts drafts, Tasks tasks, Snapshots snapshots) {
        this.openReviews = openReviews;
        this.reviews = reviews;
        this.drafts = drafts;
        this.tasks = tasks;
        this.snapshots = snapshots;
    }

    @Override
    public SequenceEvent requestReview(TouchOrder order) {
        var review = Touch.OpenReview.of(
                order.plan().review(),
                order.now(),
                order.touch().due(),
                order.state().followUp());
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
        String script = drafts.byId(draft(order)).map(Drafts.Draft::body).orElse(null);
        String kind = order.step().channel().name().toLowerCase(Locale.ROOT);
        String reason = order.step().angle();
        tasks.open(order.dealId(), order.state().enrollment(), touch.ordinal(), kind, touch.due(), reason, script);
        return new SequenceEvent.GivenToOwner(order.now(), touch.ordinal());
    }

    @Override
    public void cameToRest(Rest rest) {
        var snapshot = new Snapshots.Snapshot(
                rest.dealId(),
                rest.epoch(),
                rest.state(),
                rest.seq(),
                new StoryLines(rest.dealId(), rest.state().enrollment(), rest.firstLine(), rest.story()));
        switch (rest.state().phase()) {
            case Phase.Finished finished -> snapshots.finish(snapshot, finished);
            case Phase.Held held -> {
                snapshots.save(snapshot);
                openTask(rest, held);
            }
            default -> snapshots.save(snapshot);
        }
    }

    private void openTask(Rest rest, Phase.Held held) {
        Optional<NoDraftPassed> refused = held.reason() == HoldReason.DRAFTING_FAILED
                ? drafts.latest(new TouchKey(
                                rest.dealId(),
                                rest.state().enrollment(),
                                rest.state().ordinal() + 1))
                        .map(NoDraftPassed::of)
                : Optional.empty();
        tasks.open(
                rest.dealId(),
                rest.state().enrollment(),
                null,
                "decide",
                rest.now(),
                refused.map(NoDraftPassed::reason).orElse(held.reason().words()),
                refused.map(NoDraftPassed::draft).orElse(null));
    }

    private static String draft(TouchOrder order) {
        return Objects.requireNonNull(order.touch().draft(), "a touch under review has a draft");
    }
}
