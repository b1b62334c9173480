package dev.followthrough.standalone.cli.timing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import org.junit.jupiter.api.Test;

class ExplainingASlotTest {
    @Test
    void a_long_weekend_is_told_with_its_holiday_and_the_zone_of_the_number() {
        Line line = Line.of(
                "slot", "--phone", "+1 212 555 0123", "--at", "2027-01-15T23:00:00Z", "--owner-zone", "Europe/Berlin");
        assertThat(line.exit()).isZero();
        assertThat(line.out())
                .contains("due       Tue 19 Jan 2027", "in America/New_York", "phone, likely")
                .contains("after Martin Luther King, Jr. Day (US)", "owner     Tue 19 Jan 2027");
    }

    @Test
    void scripts_get_the_same_as_json() {
        JsonNode slot = Line.of(
                        "slot",
                        "--contact-zone",
                        "Asia/Riyadh",
                        "--window",
                        "sun-thu 09:00-17:00",
                        "--at",
                        "2027-01-07T15:00:00Z",
                        "--json")
                .documents()
                .getFirst();
        assertThat(slot.path("contactTime").asText()).startsWith("2027-01-10T");
        assertThat(slot.path("zone").path("sure").asText()).isEqualTo("certain");
        assertThat(slot.path("moves").findValuesAsText("rule")).contains("weekend");
        assertThat(slot.path("why").asText())
                .startsWith("Sun 10 Jan ")
                .contains("in Asia/Riyadh, after the weekend (SA)");
    }

    @Test
    void what_cannot_be_read_is_a_mistake_of_usage_that_shows_the_form() {
        assertThat(Line.of("slot", "--contact-zone", "Berlin").err()).contains("Europe/Berlin");
        assertThat(Line.of("slot", "--window", "always").err()).contains("mon-fri 09:00-17:00");
        assertThat(Line.of("slot", "--country", "Bavaria").err()).contains("DE-BY");
        assertThat(Line.of("slot", "--channel", "fax").err()).contains("email, phone");
        assertThat(Line.of("slot", "--at", "tomorrow").exit()).isEqualTo(2);
    }

    @Test
    void a_window_in_which_nothing_can_leave_is_found_wanting() {
        Line line = Line.of("slot", "--country", "DE", "--window", "sat 09:00-10:00", "--at", "2027-01-07T15:00:00Z");
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.err()).contains("No minute");
    }
}
