package dev.followthrough.api.deal;

import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.deal.DealLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where a deal's sequence stands after everything that has been recorded, whether or not its workflow has
/// heard of it.
@Component
public class LatestStates {
    private final DealOutbox outbox;
    private final DealLog log;

    LatestStates(DealOutbox outbox, DealLog log) {
        this.outbox = outbox;
        this.log = log;
    }

    public record Latest(Sequence sequence, SequenceState state) {}

    /// @return empty when the follow-up has ended
    public Optional<Latest> of(String dealId) {
        return outbox.beginning(dealId).map(deal -> {
            Sequence sequence = new Sequence(deal.plan(), deal.pace());
            SequenceState state = deal.state();
            for (DealOutbox.Logged happening : log.since(dealId, deal.seq())) {
                state = sequence.on(state, happening.event()).state();
                sequence = sequence.after(happening.event());
            }
            return new Latest(sequence, state);
        });
    }
}
