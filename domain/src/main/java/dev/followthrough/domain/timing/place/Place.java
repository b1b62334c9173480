package dev.followthrough.domain.timing.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whose holidays and weekends count.
///
/// @param country     ISO 3166-1, two large letters; null: not known
/// @param subdivision ISO 3166-2 without the country, small letters, such as `by` for Bavaria
public record Place(@Nullable String country, @Nullable String subdivision) {
    public static final Place UNKNOWN = new Place(null, null);

    public Place {
        country = country == null ? null : country.toUpperCase(Locale.ROOT);
        subdivision = subdivision == null ? null : subdivision.toLowerCase(Locale.ROOT);
    }

    /// Such as `DE`, or `DE-BY`.
    public String word() {
        if (country == null) return "unknown";
        return subdivision == null ? country : country + "-" + subdivision.toUpperCase(Locale.ROOT);
    }
}
