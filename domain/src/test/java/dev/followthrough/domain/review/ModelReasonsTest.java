package dev.followthrough.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.check.CheckReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// A model may add a reason and never remove one (N2).
class ModelReasonsTest {
    @Property(seed = "20261126", tries = 300)
    void whatever_a_model_says_each_reason_of_the_rules_stays(
            @ForAll Set<Reason> byRules, @ForAll List<Reason> byModel) {
        List<ReviewReason> found = reasons(byRules.stream(), "rule");
        List<ReviewReason> together = new CheckReport(List.of(), found)
                .alsoReview(reasons(byModel.stream(), "model"))
                .review();

        assertThat(together).containsAll(found);
        assertThat(codes(together))
                .containsAll(byModel)
                .hasSize(Stream.concat(byRules.stream(), byModel.stream())
                        .collect(Collectors.toSet())
                        .size());
    }

    private static List<ReviewReason> reasons(Stream<Reason> reasons, String why) {
        return reasons.map(reason -> new ReviewReason(reason, "some words", why))
                .toList();
    }

    private static List<Reason> codes(List<ReviewReason> reasons) {
        return reasons.stream().map(ReviewReason::reason).toList();
    }
}
