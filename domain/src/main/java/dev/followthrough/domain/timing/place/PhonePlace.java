package dev.followthrough.domain.timing.place;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a phone number tells of its holder's place.
///
/// @param country null for numbers of no country, such as satellite phones
/// @param zones   those of its prefix whose clocks differ; may be empty
/// @param text    the number in international form
public record PhonePlace(@Nullable String country, List<ZoneId> zones, String text) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final PhoneNumberToTimeZonesMapper ZONES_OF = PhoneNumberToTimeZonesMapper.getInstance();
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    public PhonePlace {
        zones = List.copyOf(zones);
    }

    /// Empty for what is no number that could ring somewhere.
    ///
    /// @param country where a number without `+` is dialled
    public static Optional<PhonePlace> of(String phone, @Nullable String country, Instant at) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, country);
            if (!NUMBERS.isPossibleNumber(number)) return Optional.empty();
            return Optional.of(new PhonePlace(
                    country(number),
                    zones(number, at),
                    NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL)));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /// A number in E.164, such as `+442079460958`: the same for one number, however it is written. Empty for what is no
    /// number that could ring somewhere.
    ///
    /// @param country where a number without `+` is dialled
    public static Optional<String> dialled(String phone, @Nullable String country) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, country);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static @Nullable String country(PhoneNumber number) {
        String region = NUMBERS.getRegionCodeForNumber(number);
        if (region == null) region = NUMBERS.getRegionCodeForCountryCode(number.getCountryCode());
        return region != null && Countries.isKnown(region) ? region : null;
    }

    private static List<ZoneId> zones(PhoneNumber number, Instant at) {
        return Countries.differing(
                ZONES_OF.getTimeZonesForGeographicalNumber(number).stream()
                        .filter(ZONES::contains)
                        .map(ZoneId::of)
                        .toList(),
                at);
    }
}
