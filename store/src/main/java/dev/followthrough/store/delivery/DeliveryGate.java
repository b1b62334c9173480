package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one way out (G1, G3). A sender looks once before it claims the touch; streams the mail without any lock; and
/// then [#release]s it: under the locks of everybody whom it concerns everything is checked again and the final dot
/// is written. Whoever records an answer or an opt-out takes the same locks first, so what was acknowledged is
/// never followed by a send.
@Component
public class DeliveryGate {
    private final GateViews views;
    private final SubjectLocks locks;
    private final HouseGate house;
    private final BusinessClock clock;

    public DeliveryGate(GateViews views, SubjectLocks locks, HouseGate house, BusinessClock clock) {
        this.views = views;
        this.locks = locks;
        this.house = house;
        this.clock = clock;
    }

    /// What a sender must bring.
    ///
    /// @param seen number of the last row of the deal's log that the sender knows
    public record Pass(TouchKey key, String draftId, int epoch, long seen, Window window, Caps caps) {}

    /// @return why it must not leave; empty when the dot has been written
    @Transactional
    public Optional<Refusal> release(Pass pass, GateView before, String token, Runnable writeDot) {
        locks.holdToSend(
                new SubjectLocks.Subjects(
                        before.contact().subjects(),
                        List.of(pass.key().dealId()),
                        List.of(before.accountId()),
                        List.of(before.mailbox().id())),
                List.of(HouseGate.SWITCH, SendingPauses.cadenceSwitch(before.cadence())));
        GateView now = views.of(pass.key(), pass.draftId(), before.channel());
        if (now.ledger() == null
                || !now.ledger().token().equals(token)
                || !now.ledger().state().equals("handed_off")) {
            return Optional.of(Refusal.of(GateReason.OLDER_EPOCH));
        }
        Optional<Refusal> refusal = refusal(pass, now);
        if (refusal.isEmpty()) writeDot.run();
        return refusal;
    }

    public Optional<Refusal> refusal(Pass pass, GateView view) {
        if (!view.houseOpen()) house.recognise();
        if (view.isBehind(pass)) house.shutBecauseBehind();
        return view.refusal(pass, clock.now(), Instant.now());
    }
}
