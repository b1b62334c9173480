package dev.followthrough.domain.timing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.timing.place.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private static final Place JAPAN = new Place("JP", null);

    @Test
    void names_are_english_whatever_the_machine_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Holidays.on(LocalDate.of(2029, 4, 2), new Place("DE", null)))
                    .contains("Easter Monday");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_part_of_a_country_has_its_own() {
        LocalDate epiphany = LocalDate.of(2027, 1, 6);
        assertThat(Holidays.on(epiphany, new Place("de", "BY"))).contains("Epiphany");
        assertThat(Holidays.on(epiphany, new Place("DE", null))).isEmpty();
        assertThat(Holidays.hasSubdivision("DE", "by")).isTrue();
        assertThat(Holidays.hasSubdivision("DE", "zz")).isFalse();
    }

    @Test
    void what_is_not_known_is_not_made_up() {
        assertThat(Holidays.areKnown("DE", 2031)).isTrue();
        assertThat(Holidays.areKnown("NP", 2027)).isFalse();
        assertThat(Holidays.areKnown("CN", 2030)).isTrue();
        assertThat(Holidays.areKnown("CN", 2031)).isFalse();
        assertThat(Holidays.on(LocalDate.of(2027, 10, 1), Place.UNKNOWN)).isEmpty();
    }

    @Test
    void each_japanese_holiday_on_a_sunday_has_its_substitute_in_the_file() {
        for (int year = 2026; year <= 2030; year++) {
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                if (day.getDayOfWeek() != DayOfWeek.SUNDAY
                        || Holidays.on(day, JAPAN).isEmpty()) continue;
                LocalDate next = day.plusDays(1);
                while (Holidays.on(next, JAPAN).isPresent()
                        && !Holidays.on(next, JAPAN).equals(Holidays.on(day, JAPAN))) {
                    next = next.plusDays(1);
                }
                assertThat(Holidays.on(next, JAPAN)).as("after %s", day).isEqualTo(Holidays.on(day, JAPAN));
            }
            LocalDate ageDay = LocalDate.of(year, 1, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
            assertThat(Holidays.on(ageDay, JAPAN)).contains("Coming of Age Day");
        }
    }

    @Test
    void hours_are_read_as_people_write_them_or_refused_with_the_form() {
        assertThat(WorkingHours.read(Map.of("mon", "08:30 - 16:00")).written())
                .containsExactly(Map.entry("mon", "08:30-16:00"));
        assertThatThrownBy(() -> WorkingHours.read(Map.of("monday", "09:00-17:00")))
                .hasMessageContaining("mon, tue");
        assertThatThrownBy(() -> Hours.parse("9-5")).hasMessageContaining("09:00-17:00");
        assertThatThrownBy(() -> Hours.parse("17:00-09:00")).hasMessageContaining("is not before");
    }
}
