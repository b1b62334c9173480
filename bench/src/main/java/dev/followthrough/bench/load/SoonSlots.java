package dev.followthrough.bench.load;

import dev.followthrough.activities.timing.TimingActivitiesImpl;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.workflows.deal.Happening;
import dev.followthrough.workflows.deal.SlotRequest;
import dev.followthrough.workflows.deal.TimingActivities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The product's slots, which are whole minutes of a mailbox, with the hour moved to the next second, so that a run
/// needs no hours. All of the product's work is done first.
///
/// @param away how far each touch lies ahead
public record SoonSlots(TimingActivitiesImpl product, Duration away) implements TimingActivities {
    /// A reviewed touch is drafted after a second and due after six: its owner needs one of them.
    private static final Duration REVIEW = Duration.ofSeconds(5);

    @Override
    public SequenceEvent findSlot(SlotRequest request) {
        SequenceEvent found = product.findSlot(request);
        if (!(found instanceof SequenceEvent.SlotFound slot)) return found;
        Instant soon = request.now().plus(away);
        Instant prepareAt = soon.isBefore(request.earliest()) ? request.earliest() : soon;
        Instant due = request.expectsReview() ? prepareAt.plus(REVIEW) : prepareAt;
        return new SequenceEvent.SlotFound(slot.at(), slot.ordinal(), slot.step(), due, prepareAt, slot.why());
    }

    @Override
    public Instant businessTime() {
        return product.businessTime();
    }

    @Override
    public List<Happening> logSince(String dealId, long seq) {
        return product.logSince(dealId, seq);
    }
}
