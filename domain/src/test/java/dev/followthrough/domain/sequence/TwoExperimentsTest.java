package dev.followthrough.domain.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.StepOptions.Experiment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwoExperimentsTest {
    private static Experiment experiment(String name) {
        Variant as = Variant.of(Happened.NOTHING, null, "an angle", null, null);
        return new Experiment(name, List.of(new Experiment.Arm("a", as), new Experiment.Arm("b", as)));
    }

    @Test
    void the_arm_of_one_says_nothing_of_the_arm_of_another() {
        Map<String, Integer> together = new TreeMap<>();
        for (int draw = 0; draw < 4000; draw++) {
            Prospect deal = Prospect.UNKNOWN.drawn(("deal-" + draw).hashCode());
            String arms = experiment("length").of(deal).name()
                    + experiment("angle").of(deal).name();
            together.merge(arms, 1, Integer::sum);
        }
        assertThat(together).containsOnlyKeys("aa", "ab", "ba", "bb");
        assertThat(together.values())
                .as("1000 each, give or take what chance does")
                .allMatch(n -> n > 880 && n < 1120);
    }

    @Test
    void a_deal_keeps_its_arm() {
        Prospect deal = Prospect.UNKNOWN.drawn(7);
        assertThat(experiment("length").of(deal))
                .isEqualTo(experiment("length").of(deal.known("smb", "high", deal.marks())));
    }
}
