package dev.followthrough.domain.timing.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.timing.place.ZoneGuess.From;
import dev.followthrough.domain.timing.place.ZoneGuess.Sure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final Instant AT = Instant.parse("2027-01-12T10:00:00Z");
    private static final ZoneId OWNER = ZoneId.of("Europe/Stockholm");

    private static Whereabouts of(@Nullable String zone, @Nullable String phone, @Nullable String country) {
        var known = new Whereabouts.Known(zone == null ? null : ZoneId.of(zone), phone, country, null);
        return Whereabouts.of(known, OWNER, ZoneOffset.UTC, AT);
    }

    @Test
    void a_given_zone_is_certain_and_tells_the_country() {
        Whereabouts there = of("America/New_York", "+44 20 7946 0958", null);
        assertThat(there.zone().sure()).isEqualTo(Sure.CERTAIN);
        assertThat(there.place().country())
                .as("where the clock hangs, wherever the phone is from")
                .isEqualTo("US");
        assertThat(of("UTC", "+44 20 7946 0958", null).place().country()).isEqualTo("GB");
        assertThat(of("UTC", null, null).place()).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void a_number_tells_zone_and_country_and_is_likely() {
        Whereabouts there = of(null, "+1 415 555 0123", null);
        assertThat(there.zone().zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(there.zone().from()).isEqualTo(From.PHONE);
        assertThat(there.zone().sure()).isEqualTo(Sure.LIKELY);
        assertThat(there.place().country()).isEqualTo("US");
    }

    @Test
    void a_number_without_a_plus_is_one_of_the_contacts_country() {
        assertThat(of(null, "030 123456", "DE").zone().from()).isEqualTo(From.PHONE);
        assertThat(of(null, "030 123456", null).zone().from()).isEqualTo(From.OWNER);
    }

    @Test
    void a_number_of_another_country_does_not_move_the_contact() {
        assertThat(of(null, "+1 212 555 0123", "DE").zone().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_country_with_one_clock_is_likely_and_one_with_several_fits_all() {
        assertThat(of(null, null, "FR").zone().zones()).hasSize(1);
        ZoneGuess states = of(null, null, "US").zone();
        assertThat(states.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(states.zones()).hasSizeGreaterThan(5);
        assertThat(states.forHours(Duration.ofHours(8), AT).sure()).isEqualTo(Sure.LIKELY);
        assertThat(states.forHours(Duration.ofHours(3), AT).sure()).isEqualTo(Sure.GUESS);
        assertThat(states.forHours(Duration.ofHours(3), AT).zones()).containsExactly(states.zone());
    }

    @Test
    void without_anything_it_is_the_owners_zone_and_a_guess() {
        ZoneGuess guess = of(null, null, null).zone();
        assertThat(guess.zone()).isEqualTo(OWNER);
        assertThat(guess.sure()).isEqualTo(Sure.GUESS);
        var nobody = new Whereabouts.Known(null, "no number", null, null);
        assertThat(Whereabouts.of(nobody, null, ZoneOffset.UTC, AT).zone().from())
                .isEqualTo(From.HOUSE);
    }

    @Test
    void every_country_can_be_asked_for_and_each_with_several_clocks_has_a_main_one() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Countries.weekend(country)).isNotEmpty();
            var zones = Countries.zones(country, AT);
            if (zones.size() > 1) assertThat(MainZones.of(country)).as(country).contains(zones.getFirst());
            assertThat(of(null, null, country).zone().zone()).isNotNull();
        }
    }

    @Test
    void weekends_differ() {
        assertThat(Countries.weekend("SA")).containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(Countries.weekend("DE")).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(Countries.weekend("IR")).containsExactly(DayOfWeek.FRIDAY);
    }
}
