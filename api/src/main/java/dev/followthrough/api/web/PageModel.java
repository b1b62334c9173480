package dev.followthrough.api.web;

import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page knows: who reads it, which rooms they have, and how to write times for them.
@ControllerAdvice(annotations = WebPage.class)
class PageModel {
    private final BusinessClock clock;

    PageModel(BusinessClock clock) {
        this.clock = clock;
    }

    @ModelAttribute("me")
    @Nullable
    Person me(@AuthenticationPrincipal @Nullable Person person) {
        return person;
    }

    @ModelAttribute("rooms")
    List<Room> rooms(@AuthenticationPrincipal @Nullable Person person) {
        return person == null ? List.of() : Room.of(person);
    }

    /// How many seconds a day lasts; null: as long as everywhere.
    @ModelAttribute("daySeconds")
    @Nullable
    Long daySeconds() {
        Pace pace = clock.pace();
        return pace.isReal() ? null : pace.real(Duration.ofDays(1)).toSeconds();
    }

    @ModelAttribute("when")
    When when(@AuthenticationPrincipal @Nullable Person person) {
        return new When(person == null ? java.time.ZoneOffset.UTC : person.zone(), clock.now());
    }
}
