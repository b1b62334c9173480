package dev.followthrough.activities.deal;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.store.deal.Enrollments;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.workflows.deal.HandOver;
import dev.followthrough.workflows.deal.Rest;
import dev.followthrough.workflows.deal.RestActivities;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps where a deal stands when nothing else will for a while, and begins its next enrollment.
@Component
public class RestActivitiesImpl implements RestActivities {
    private final Snapshots snapshots;
    private final Enrollments enrollments;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Notices notices;

    public RestActivitiesImpl(
            Snapshots snapshots, Enrollments enrollments, Drafts drafts, Tasks tasks, Notices notices) {
        this.snapshots = snapshots;
        this.enrollments = enrollments;
        this.drafts = drafts;
        this.tasks = tasks;
        this.notices = notices;
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
            case Phase.Finished finished -> {
                snapshots.finish(snapshot, finished);
                tellOfTheEnd(rest, finished);
            }
            case Phase.Held held -> {
                snapshots.save(snapshot);
                openTask(rest, held);
            }
            default -> snapshots.save(snapshot);
        }
    }

    /// Once for each enrollment, however often the activity is tried.
    private void tellOfTheEnd(Rest rest, Phase.Finished finished) {
        notices.tellOwner(
                rest.dealId(),
                "stop:" + rest.dealId() + ":" + rest.state().enrollment(),
                "stop",
                "The follow-up has ended: " + finished.reason().words() + ".");
    }

    /// Whoever recorded an answer has given its owner a task of its own.
    private void openTask(Rest rest, Phase.Held held) {
        if (held.reason() == HoldReason.REPLIED) return;
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

    @Override
    public HandOver.Outcome handOver(HandOver order) {
        var before = new Snapshots.Snapshot(
                order.dealId(),
                order.epoch(),
                order.state(),
                order.seq(),
                new StoryLines(order.dealId(), order.state().enrollment(), order.firstLine(), order.story()));
        return switch (enrollments.handOver(before, order.to(), order.state().enrolledNext(order.now()))) {
            case Enrollments.Result.Begun begun ->
                new HandOver.Outcome(new HandOver.Next(begun.plan(), begun.state()), false);
            case Enrollments.Result.NewsFirst ignored -> new HandOver.Outcome(null, true);
            case Enrollments.Result.NoSuchCadence ignored -> new HandOver.Outcome(null, false);
        };
    }
}
