package dev.followthrough.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.followthrough.standalone.cli.Line;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sitting of RevOps: a cadence that was changed in Git goes live by two people, and a chosen group of
/// deals is moved to it, half of them first, and back.
class RevOpsMovesDealsTest {
    private static final double SOON_MILLIS = 60_000;

    @TempDir
    private Path git;

    private final House house = House.get();

    @Test
    void a_cadence_goes_from_git_to_live_and_a_group_of_deals_to_it_and_back() {
        String proposal = proposesFromGit();
        try (Window second = house.window("second-revops", Look.WIDE);
                Window first = house.window("revops", Look.WIDE)) {
            readsAndPublishes(second, proposal);
            looksAtTheNewVersion(first);
            String migration = choosesAndPreviews(first);
            movesHalf(first);
            movesTheRest(first, migration);
            movesThemBack(first, migration);
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
    }

    private String proposesFromGit() {
        Worker ines = house.person("revops");
        Path file = Samples.file("dock-season-next.yaml", git);
        Line line = Line.of(
                "cadence",
                "publish",
                file.toString(),
                "--reason",
                "The season begins sooner",
                "--server",
                House.url(),
                "--key",
                ines.key(),
                "--json");
        assertThat(line.err()).isEmpty();
        assertThat(line.documents())
                .singleElement()
                .satisfies(
                        proposal -> assertThat(proposal.get("state").asText()).isEqualTo("open"));
        return line.documents().getFirst().get("id").asText();
    }

    /// What is different is said in words; only somebody else may publish it.
    private void readsAndPublishes(Window window, String proposal) {
        window.go("/cadences");
        window.find("a[href$='/cadences/proposals/" + proposal + "']").click();
        assertThat(window.find("main")).containsText("The season begins sooner");
        assertThat(window.find("main")).containsText("25 days instead of 30");
        window.find("text=Approve and publish").click();
        assertThat(window.find("main")).containsText("dock-season@2");
    }

    private static void looksAtTheNewVersion(Window window) {
        window.go("/cadences/dock-season/2");
        Locator picture = window.find("img.paths");
        picture.scrollIntoViewIfNeeded();
        window.page().waitForFunction("() => document.querySelector('img.paths').naturalWidth > 0");
        assertThat(window.find("main")).containsText("What the check says");
        window.find("text=Play a script").click();
        window.find("text=Play").last().click();
        assertThat(window.find("main")).containsText("It ends:");
    }

    private String choosesAndPreviews(Window window) {
        window.go("/cadences/dock-season/2");
        window.find("a:has-text('Move deals')").click();
        window.page().getByLabel("From version").selectOption("1");
        window.page().getByLabel("Owner").selectOption(house.person("delegate").id());
        window.page().getByLabel("Why").fill("The season begins sooner");
        window.find("button:has-text('Preview')").click();
        assertThat(window.find("button:has-text('Move " + House.MOVING + " deals')"))
                .isVisible(soon());
        window.page().reload();
        assertThat(window.find("tbody tr")).hasCount(House.MOVING);
        assertThat(window.find("tbody tr").first()).containsText("close-loop");
        return window.page().url().replaceFirst("^.*/", "");
    }

    private static void movesHalf(Window window) {
        window.find("#progress button.primary").click();
        Pattern some = Pattern.compile("\\b[1-9]\\d* moved");
        assertThat(window.find("#progress .counts")).containsText(some, contains());
        window.find("#progress button:has-text('Stop')").click();
        assertThat(window.find("#progress .badge").first()).hasText("stopped", hasText());
        assertThat(window.find("#progress .counts")).containsText(some);
        assertThat(window.find("#progress .counts")).containsText("ready");
    }

    private void movesTheRest(Window window, String migration) {
        window.find("#progress button.primary").click();
        assertThat(window.find("#progress .counts")).containsText(House.MOVING + " moved", contains());
        assertThat(house.count(migration, "moved")).isEqualTo(House.MOVING);
        assertThat(house.version()).isEqualTo("dock-season@2");
    }

    private void movesThemBack(Window window, String migration) {
        window.find("button:has-text('Undo')").click();
        assertThat(window.find("#progress .counts")).containsText(House.MOVING + " back", contains());
        assertThat(house.count(migration, "back")).isEqualTo(House.MOVING);
        assertThat(house.version()).isEqualTo("dock-season@1");
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(SOON_MILLIS);
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MILLIS);
    }

    private static LocatorAssertions.HasTextOptions hasText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(SOON_MILLIS);
    }
}
