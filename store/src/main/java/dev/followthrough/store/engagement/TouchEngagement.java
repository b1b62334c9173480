package dev.followthrough.store.engagement;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens and clicks of a touch. Every one is kept; only the first human one of its kind enters the deal's log.
@Component
public class TouchEngagement {
    private final Engagements engagements;
    private final SubjectLocks locks;
    private final DealLog log;
    private final BusinessClock clock;

    public TouchEngagement(Engagements engagements, SubjectLocks locks, DealLog log, BusinessClock clock) {
        this.engagements = engagements;
        this.locks = locks;
        this.log = log;
        this.clock = clock;
    }

    /// @param human  what the judge of machine traffic says
    /// @param reason why it says so
    /// @return whether the deal's log has grown
    @Transactional
    public boolean saw(TouchKey key, Happened what, String sourceId, String raw, boolean human, String reason) {
        String kind = what.name().toLowerCase(java.util.Locale.ROOT);
        boolean fresh = engagements.add(
                sourceId, kind, key.dealId(), key.ordinal(), raw, human ? "human" : "machine", reason, Instant.now());
        if (!fresh || !human) return false;
        locks.holdDeal(key.dealId());
        return log.append(
                        key.dealId(), kind + ":" + key.text(), "prospect", new SequenceEvent.Engaged(clock.now(), what))
                .isPresent();
    }
}
