package dev.followthrough.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.insight.ExperimentResult.Arm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentResultTest {
    private static String words(Arm... arms) {
        return ExperimentResult.of("angle", "post-demo", "customer-story", List.of(arms))
                .words();
    }

    @Test
    void a_share_comes_with_what_chance_leaves_open() {
        Share half = Share.of(5, 10);
        assertThat(half.value()).isEqualTo(0.5);
        assertThat(half.low()).as("Wilson, 95 %").isEqualTo(0.237);
        assertThat(half.high()).isEqualTo(0.763);
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, 0, 0, 1));
        assertThat(Share.of(0, 20).high()).isGreaterThan(0.1);
    }

    @Test
    void few_deals_are_too_early_to_tell_whatever_the_difference() {
        assertThat(words(Arm.of("story", 20, 0, 0), Arm.of("figures", 20, 20, 20)))
                .isEqualTo("too early to tell: each arm needs 30 deals at least, and the smallest has 20");
    }

    @Test
    void overlapping_intervals_are_no_difference() {
        assertThat(words(Arm.of("story", 100, 20, 5), Arm.of("figures", 100, 26, 5)))
                .startsWith("no arm is clearly better");
    }

    @Test
    void intervals_apart_name_the_arm_that_is_answered_more_often() {
        assertThat(words(Arm.of("story", 200, 20, 5), Arm.of("figures", 200, 70, 30)))
                .startsWith("`figures` is answered more often");
    }
}
