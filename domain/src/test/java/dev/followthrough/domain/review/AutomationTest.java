package dev.followthrough.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.review.Automation.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutomationTest {
    @TempDir
    @Nullable
    Path folder;

    private static final String HOUSE = """
            otherwise: by-risk
            topAccounts: review
            locked: {kinds: [renewal], reasons: [pricing]}
            rules:
              - {kinds: [breakup], level: draft-only}
              - {segments: [small-business], level: automatic}
              - {marks: [regulated], level: off}
            """;

    @Test
    void what_ships_goes_by_risk_and_reads_top_accounts() {
        Automation shipped = Automation.shipped();
        assertThat(shipped.of("nurture", null, Set.of(), false)).isEqualTo(Level.BY_RISK);
        assertThat(shipped.of("nurture", null, Set.of(), true)).isEqualTo(Level.REVIEW);
    }

    @Test
    void the_first_rule_that_fits_decides() throws IOException {
        Automation house = house(HOUSE);
        assertThat(house.of("breakup", "small-business", Set.of(), false)).isEqualTo(Level.DRAFT_ONLY);
        assertThat(house.of("nurture", "small-business", Set.of("regulated"), false))
                .isEqualTo(Level.AUTOMATIC);
        assertThat(house.of("nurture", null, Set.of("regulated"), false)).isEqualTo(Level.OFF);
        assertThat(house.of("nurture", "enterprise", Set.of(), false)).isEqualTo(Level.BY_RISK);
    }

    @Test
    void a_top_account_is_never_less_read_but_may_be_more() throws IOException {
        Automation house = house(HOUSE);
        assertThat(house.of("nurture", "small-business", Set.of(), true)).isEqualTo(Level.REVIEW);
        assertThat(house.of("nurture", null, Set.of("regulated"), true)).isEqualTo(Level.OFF);
    }

    @Test
    void what_is_locked_is_never_automatic() throws IOException {
        Automation house = house(HOUSE);
        assertThat(house.of("renewal", "small-business", Set.of(), false)).isEqualTo(Level.BY_RISK);
        var pricing = new ReviewReason(Reason.PRICING, "48000 EUR", "a price");
        var silence = new ReviewReason(Reason.SILENCE, "", "quiet");
        assertThat(house.heeded(Level.AUTOMATIC, List.of(pricing, silence))).containsExactly(pricing);
        assertThat(house.heeded(Level.BY_RISK, List.of(pricing, silence))).containsExactly(pricing, silence);
    }

    @Test
    void a_file_that_is_wrong_says_where_and_what_to_do() {
        assertThatThrownBy(() -> house(HOUSE.replace("level: automatic", "level: wild")))
                .hasMessageContaining("house.yaml:6")
                .hasMessageContaining("there is no level `wild`; write one of off, draft-only, review");
        assertThatThrownBy(() -> house(HOUSE.replace("otherwise: by-risk\n", "")))
                .hasMessageContaining("`otherwise` is missing");
        assertThatThrownBy(() -> house(HOUSE.replace("segments:", "segment:")))
                .hasMessageContaining("there is no field `segment` here");
        assertThatThrownBy(() -> house("")).hasMessageContaining("the file is empty");
    }

    private Automation house(String text) throws IOException {
        Path file = Objects.requireNonNull(folder).resolve("house.yaml");
        return Automation.from(Files.writeString(file, text));
    }
}
