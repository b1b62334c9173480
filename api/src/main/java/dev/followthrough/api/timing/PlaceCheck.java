package dev.followthrough.api.timing;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.timing.calendar.Holidays;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import org.jspecify.annotations.Nullable;

/// Checks a country, and the part of it whose holidays are told apart.
public final class PlaceCheck {
    private PlaceCheck() {}

    /// @param at where the fields are, such as `contacts[0].`
    public static Place check(Fields fields, String at, @Nullable String country, @Nullable String subdivision) {
        if (country == null) {
            if (subdivision != null)
                fields.refuse(at + "subdivision", "stands without a country", "give the country too");
            return Place.UNKNOWN;
        }
        Place place = new Place(country, subdivision);
        String code = String.valueOf(place.country());
        if (!Countries.isKnown(code)) {
            fields.refuse(at + "country", "is no ISO 3166-1 country", "use two letters such as DE");
            return Place.UNKNOWN;
        }
        if (place.subdivision() != null && !Holidays.hasSubdivision(code, place.subdivision())) {
            fields.refuse(
                    at + "subdivision",
                    "is no part of " + code + " with holidays of its own",
                    "use its ISO 3166-2 code without the country, such as by for Bavaria, or leave it out");
        }
        return place;
    }
}
