package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.drafting.writer.BuiltInWriter;
import dev.followthrough.domain.sequence.StepOptions;
import dev.followthrough.store.timing.MeetingTimes;
import dev.followthrough.workflows.deal.TouchOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which times for a meeting a touch may propose (M53): where its kind or its step does so, or its owner
/// asked for a call, and no date for the next conversation is known.
@Component
class ProposedTimes {
    /// One would be an order, not an offer.
    private static final int FEWEST = 2;

    private final MeetingTimes times;
    private final MessageKinds kinds;

    ProposedTimes(MeetingTimes times, MessageKinds kinds) {
        this.times = times;
        this.kinds = kinds;
    }

    List<Offer> of(TouchOrder order, TouchBrief brief) {
        if (!isToPropose(order, brief)) return List.of();
        List<Offer> free = times.of(
                        order.dealId(),
                        order.step().audience(),
                        MeetingTimes.USUAL,
                        MeetingTimes.MOST,
                        order.touch().due())
                .offers();
        return free.size() < FEWEST ? List.of() : free;
    }

    private boolean isToPropose(TouchOrder order, TouchBrief brief) {
        if (brief.facts().called(FactLabels.NEXT_MEETING).isPresent()) return false;
        return kinds.named(brief.kind()).times()
                || order.step().options().propose() == StepOptions.Propose.TIMES
                || BuiltInWriter.isToAskForCall(brief);
    }
}
