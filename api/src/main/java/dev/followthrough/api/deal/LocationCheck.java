package dev.followthrough.api.deal;

import dev.followthrough.api.timing.PlaceCheck;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.timing.place.PhonePlace;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.domain.timing.place.ZoneGuess;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.HouseTiming;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a contact is: a zone, or a phone number or country that tells it.
@Component
class LocationCheck {
    private final People people;
    private final HouseTiming house;
    private final BusinessClock clock;

    LocationCheck(People people, HouseTiming house, BusinessClock clock) {
        this.people = people;
        this.house = house;
        this.clock = clock;
    }

    record Located(ZoneId zone, NewDeal.Location location) {}

    Located check(Fields fields, String at, NewDealRequest.Contact contact, String ownerId) {
        Place place = PlaceCheck.check(fields, at, contact.country(), contact.subdivision());
        String phone = fields.optional(at + "phone", contact.phone(), 50);
        if (phone != null && PhonePlace.of(phone, place.country(), clock.now()).isEmpty()) {
            fields.refuse(at + "phone", "is no phone number", "write it with its country, such as +44 20 7946 0958");
        }
        boolean told = contact.zone() != null || (phone == null && place.country() == null);
        ZoneGuess zone = guess(told ? fields.zone(at + "zone", contact.zone()) : null, phone, place, ownerId);
        return new Located(
                zone.zone(),
                new NewDeal.Location(
                        phone, place.country(), place.subdivision(), zone.from().word()));
    }

    private ZoneGuess guess(@Nullable ZoneId given, @Nullable String phone, Place place, String ownerId) {
        var known = new Whereabouts.Known(given, phone, place.country(), place.subdivision());
        ZoneId owner = people.byId(ownerId).map(Person::zone).orElse(null);
        return Whereabouts.of(known, owner, house.settings().zone(), clock.now())
                .zone();
    }
}
