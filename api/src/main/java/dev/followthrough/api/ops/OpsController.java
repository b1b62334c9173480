package dev.followthrough.api.ops;

import dev.followthrough.api.people.Access;
import dev.followthrough.store.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the house is just now.
@RestController
class OpsController {
    private final OpsStanding standing;
    private final Access access;

    OpsController(OpsStanding standing, Access access) {
        this.standing = standing;
        this.access = access;
    }

    @GetMapping("/api/v1/ops")
    OpsView now(@AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return standing.now();
    }
}
