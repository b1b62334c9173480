package dev.followthrough.api.delivery;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The gate of the whole house: shut, nothing leaves, whatever was approved.
@RestController
@RequestMapping("/api/v1/gate")
class GateController {
    private final HouseGate gate;
    private final Access access;

    GateController(HouseGate gate, Access access) {
        this.gate = gate;
        this.access = access;
    }

    record Shutting(@Nullable String why) {}

    @GetMapping
    HouseGate.Standing standing(@AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return gate.standing();
    }

    @PostMapping("/shut")
    @Transactional
    public HouseGate.Standing shut(@RequestBody Shutting asked, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        Fields fields = new Fields();
        String why = fields.text("why", asked.why(), 500);
        fields.orThrow();
        boolean open = gate.standing().open();
        gate.shut(why, caller.id());
        AuditTrail.changes("gate", open ? "open" : "shut", "shut: " + why);
        return gate.standing();
    }

    @PostMapping("/open")
    @Transactional
    public HouseGate.Standing open(@AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        HouseGate.Standing before = gate.standing();
        List<String> unread = gate.open(caller.id());
        if (!unread.isEmpty()) {
            throw ApiProblem.conflict(
                    "An answer or an opt-out may be waiting in a mailbox that was not read since the gate"
                            + " was shut: " + String.join(", ", unread)
                            + ". See that the worker can read it, then open again.");
        }
        AuditTrail.changes("gate", before.open() ? "open" : "shut: " + before.why(), "open");
        return gate.standing();
    }
}
