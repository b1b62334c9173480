package dev.followthrough.api.sample;

import dev.followthrough.api.people.Access;
import dev.followthrough.store.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sample data: added, looked at, removed whole.
@RestController
@RequestMapping("/api/v1/sample")
class SampleController {
    private final SampleHouse house;
    private final Access access;

    SampleController(SampleHouse house, Access access) {
        this.house = house;
        this.access = access;
    }

    @GetMapping
    SampleHouse.Sample there(@AuthenticationPrincipal Person caller) {
        access.administers(caller);
        return house.there();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SampleHouse.Sample add(@AuthenticationPrincipal Person caller) {
        return house.add(caller);
    }

    @DeleteMapping
    SampleHouse.Sample remove(@AuthenticationPrincipal Person caller) {
        return house.remove(caller);
    }
}
