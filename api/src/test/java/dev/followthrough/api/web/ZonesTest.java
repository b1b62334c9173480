package dev.followthrough.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZonesTest {
    @Test
    void places_are_offered_and_old_names_only_to_who_has_one() {
        assertThat(Zones.toChooseFrom("Europe/Berlin"))
                .contains("Europe/Berlin", "America/Argentina/Ushuaia", "Etc/UTC")
                .doesNotContain("SystemV/EST5", "EST5EDT", "Etc/GMT+5", "US/Pacific");
        assertThat(Zones.toChooseFrom("GMT")).contains("GMT").doesNotContain("Greenwich");
    }
}
