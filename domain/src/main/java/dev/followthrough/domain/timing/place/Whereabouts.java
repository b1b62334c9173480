package dev.followthrough.domain.timing.place;

import dev.followthrough.domain.timing.place.ZoneGuess.From;
import dev.followthrough.domain.timing.place.ZoneGuess.Sure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A contact's zone and place, from the best that is known: the zone if it is given; else the phone number; else the
/// country; else the owner's zone; else the house's.
///
/// @param placeFrom `given`, `zone`, `phone` or `nothing`: where the country is from
public record Whereabouts(ZoneGuess zone, Place place, String placeFrom) {

    /// @param country ISO 3166-1, already checked
    public record Known(
            @Nullable ZoneId zone,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String subdivision) {}

    /// @param at clocks are compared about this time
    public static Whereabouts of(Known known, @Nullable ZoneId owner, ZoneId house, Instant at) {
        Optional<PhonePlace> phone =
                Optional.ofNullable(known.phone()).flatMap(number -> PhonePlace.of(number, known.country(), at));
        ZoneGuess zone = zone(known, phone.orElse(null), owner, house, at);
        if (known.country() != null) {
            return new Whereabouts(zone, new Place(known.country(), known.subdivision()), "given");
        }
        String byZone = zone.from() == From.GIVEN ? Countries.of(zone.zone()) : null;
        if (byZone != null) return new Whereabouts(zone, new Place(byZone, null), "zone");
        return phone.map(PhonePlace::country)
                .map(country -> new Whereabouts(zone, new Place(country, null), "phone"))
                .orElseGet(() -> new Whereabouts(zone, Place.UNKNOWN, "nothing"));
    }

    private static ZoneGuess zone(
            Known known, @Nullable PhonePlace phone, @Nullable ZoneId owner, ZoneId house, Instant at) {
        if (known.zone() != null) return ZoneGuess.one(known.zone(), From.GIVEN, Sure.CERTAIN, "it was given");
        ZoneGuess byPhone = phone == null ? null : byPhone(phone, known.country(), at);
        if (byPhone != null) return byPhone;
        ZoneGuess byCountry = known.country() == null ? null : byCountry(known.country(), From.COUNTRY, "", at);
        if (byCountry != null) return byCountry;
        String nothing = "nothing is known of where they are; ";
        return owner != null
                ? ZoneGuess.one(owner, From.OWNER, Sure.GUESS, nothing + "it is their owner's zone")
                : ZoneGuess.one(house, From.HOUSE, Sure.GUESS, nothing + "it is the house's zone");
    }

    /// A number of another country than the contact's says nothing about their clock, and one that may ring anywhere
    /// in a country says no more than the country.
    private static @Nullable ZoneGuess byPhone(PhonePlace phone, @Nullable String country, Instant at) {
        if (country != null && !country.equals(phone.country())) return null;
        if (phone.zones().size() == 1) {
            return ZoneGuess.one(
                    phone.zones().getFirst(), From.PHONE, Sure.LIKELY, "the number " + phone.text() + " is from there");
        }
        return phone.country() == null
                ? null
                : byCountry(phone.country(), From.PHONE, "the number " + phone.text() + " may ring anywhere, and ", at);
    }

    /// Null for a rock in the sea without a zone of its own.
    private static @Nullable ZoneGuess byCountry(String country, From from, String why, Instant at) {
        List<ZoneId> zones = Countries.zones(country, at);
        if (zones.isEmpty()) return null;
        String of = Countries.name(country);
        return zones.size() == 1
                ? ZoneGuess.one(zones.getFirst(), from, Sure.LIKELY, why + of + " has one clock")
                : new ZoneGuess(
                        zones.getFirst(), zones, from, Sure.LIKELY, why + of + " has " + zones.size() + " clocks");
    }
}
