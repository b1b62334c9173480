package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do to a deal: each one transaction, in force at the gate from its commit on, with or without
/// Temporal.
@Component
public class DealCommands {
    private final SubjectLocks locks;
    private final DealLog log;

    public DealCommands(SubjectLocks locks, DealLog log) {
        this.locks = locks;
        this.log = log;
    }

    /// @param sourceId the same command twice, by its id, is done once
    /// @return its number in the deal's log; empty when it was done already, or the deal has ended
    @Transactional
    public OptionalLong happen(String dealId, String sourceId, String actor, SequenceEvent event) {
        return happen(dealId, sourceId, actor, event, null);
    }

    /// @param reason why, in the person's own words
    @Transactional
    public OptionalLong happen(
            String dealId, String sourceId, String actor, SequenceEvent event, @Nullable String reason) {
        locks.holdDeal(dealId);
        return log.append(dealId, sourceId, actor, event, reason);
    }
}
