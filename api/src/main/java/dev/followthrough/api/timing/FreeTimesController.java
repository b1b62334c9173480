package dev.followthrough.api.timing;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.timing.free.FreeTimes;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.store.deal.Contacts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.Addressees;
import dev.followthrough.store.timing.MeetingTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The times for a meeting that a mail may propose (M53), and why these.
@RestController
class FreeTimesController {
    private final MeetingTimes times;
    private final Addressees addressees;
    private final Contacts contacts;
    private final Access access;

    FreeTimesController(MeetingTimes times, Addressees addressees, Contacts contacts, Access access) {
        this.times = times;
        this.addressees = addressees;
        this.contacts = contacts;
        this.access = access;
    }

    /// @param owner    whose calendar it is
    /// @param zone     in which the times are told
    /// @param zoneWhy  where that is from
    /// @param asOf     of which time the calendar is
    /// @param problems why there are none, or what of the calendar was left out
    record Times(
            @Nullable String owner,
            @Nullable String zone,
            @Nullable String zoneSure,
            @Nullable String zoneWhy,
            List<Time> times,
            @Nullable Instant asOf,
            List<String> problems) {}

    record Time(Instant from, Instant until, String zone, String words, String why) {}

    @GetMapping("/api/v1/deals/{id}/free-times")
    Times ofDeal(
            @PathVariable String id,
            @RequestParam(defaultValue = "30") int minutes,
            @RequestParam(defaultValue = "3") int count,
            @AuthenticationPrincipal Person caller) {
        access.dealToSee(caller, id);
        check(minutes, count);
        return view(times.of(id, Audience.PRIMARY, Duration.ofMinutes(minutes), count));
    }

    /// @param owner   by id or address; empty: the caller
    /// @param contact of a deal that the caller may see; null: nobody in particular, so the owner's own zone
    @GetMapping("/api/v1/free-times")
    Times ofPerson(
            @RequestParam(defaultValue = "me") String owner,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(defaultValue = "30") int minutes,
            @RequestParam(defaultValue = "3") int count,
            @AuthenticationPrincipal Person caller) {
        Person whose = access.calendarOf(caller, owner);
        check(minutes, count);
        return view(times.of(
                whose.id(), contact == null ? null : known(caller, contact), Duration.ofMinutes(minutes), count));
    }

    private Whereabouts.Known known(Person caller, String contact) {
        List<String> deals = contacts.dealsOf(contact);
        if (deals.isEmpty()) throw ApiProblem.notFound("contact");
        access.seesOneOf(caller, deals, "contact");
        return addressees.contact(contact).orElseThrow(() -> ApiProblem.notFound("contact"));
    }

    private static void check(int minutes, int count) {
        Fields fields = new Fields();
        fields.number("minutes", minutes, 30, 10, 240);
        fields.number("count", count, 3, 1, 10);
        fields.orThrow();
    }

    private static Times view(MeetingTimes.Proposal found) {
        Whereabouts contact = found.contact();
        return new Times(
                found.owner(),
                contact == null ? null : contact.zone().zone().getId(),
                contact == null ? null : contact.zone().sure().word(),
                contact == null ? null : contact.zone().why(),
                found.times().stream().map(FreeTimesController::time).toList(),
                found.asOf(),
                found.problems());
    }

    private static Time time(FreeTimes.FreeTime time) {
        return new Time(time.from(), time.until(), time.zone().getId(), time.words(), time.why());
    }
}
