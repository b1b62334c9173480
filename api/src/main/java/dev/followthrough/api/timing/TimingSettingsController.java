package dev.followthrough.api.timing;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.HouseTiming;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the house has settled about times. A PUT gives all of it: what it leaves out is as it ships again.
@RestController
@RequestMapping(value = "/api/v1/settings/timing", produces = MediaType.APPLICATION_JSON_VALUE)
class TimingSettingsController {
    private final HouseTiming house;
    private final Access access;

    TimingSettingsController(HouseTiming house, Access access) {
        this.house = house;
        this.access = access;
    }

    @GetMapping
    String show() {
        return TimingJson.write(house.settings());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    String put(@RequestBody String json, @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        TimingSettings settings = read(json);
        house.put(settings, caller.id());
        return TimingJson.write(settings);
    }

    private static TimingSettings read(String json) {
        try {
            return TimingJson.read(json);
        } catch (TimingJson.WrongSetting wrong) {
            throw ApiProblem.invalid(List.of(new FieldProblem(
                    wrong.field(), String.valueOf(wrong.getMessage()), "docs/timing.md shows every setting")));
        }
    }
}
