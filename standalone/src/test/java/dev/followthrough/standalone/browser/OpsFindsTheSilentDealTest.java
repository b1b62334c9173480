package dev.followthrough.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The sitting of ops: somebody asks why one deal is silent, and the answer is words on a page.
class OpsFindsTheSilentDealTest {
    private static final int HANDFUL = 5;

    private final House house = House.get();
    private int clicks;

    @Test
    void why_a_deal_is_silent_is_a_handful_of_clicks_away() {
        try (Window window = house.window("ops", Look.WIDE)) {
            window.go("/ops");
            click(window, "text=Why is a deal silent?");
            click(window, "#q");
            window.page().keyboard().type(House.SILENT);
            click(window, "form[role=search] button.primary");
            assertThat(window.find(".deal-waits")).containsText(House.WHY_SILENT);
            click(window, "table.deals a:has-text('" + House.SILENT + "')");
            assertThat(window.find("h1")).hasText(House.SILENT);
            assertThat(window.find("main")).containsText(House.WHY_SILENT);
            assertThat(clicks).isLessThanOrEqualTo(HANDFUL);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void the_switch_that_silences_it_is_on_the_first_page_of_ops() {
        try (Window window = house.window("ops", Look.WIDE)) {
            window.go("/ops");
            assertThat(window.find("section[aria-labelledby=switches]"))
                    .containsText(house.person("away").email());
            assertThat(window.find("section[aria-labelledby=switches]")).containsText(House.WHY_SILENT);
        }
    }

    private void click(Window window, String what) {
        window.find(what).first().click();
        clicks++;
    }
}
