package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.HouseGate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether anything may leave at all.
@Component
@Order(31)
class HouseGateOpen implements Check {
    private final HouseGate gate;

    HouseGateOpen(HouseGate gate) {
        this.gate = gate;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public Finding look() {
        return of(gate.standing());
    }

    static Finding of(HouseGate.Standing standing) {
        if (standing.open()) return Finding.ok("open");
        String unread = standing.unread().isEmpty()
                ? ""
                : " First let the worker read " + String.join(", ", standing.unread()) + ".";
        return Finding.failed(
                "shut since " + standing.since() + ": " + standing.why() + "; nothing leaves, " + standing.heldBack()
                        + " deals were held back",
                "When its reason is gone: followthrough gate open." + unread);
    }
}
