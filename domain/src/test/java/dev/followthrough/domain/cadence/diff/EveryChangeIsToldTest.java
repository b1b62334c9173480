package dev.followthrough.domain.cadence.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// No change of any field goes by in silence, in either direction; what says the same has no sentence.
class EveryChangeIsToldTest {
    /// They name a version and change nothing that it does.
    private static final Set<String> NO_CHANGE = Set.of(".version", ".hash");

    private final CadencePlan plan = EveryField.plan();

    @Test
    void every_field_that_is_otherwise_has_a_sentence() {
        List<Otherwise> all = Otherwise.of(plan);
        assertThat(all).hasSizeGreaterThan(400);
        for (Otherwise one : all) {
            CadencePlan other = (CadencePlan) one.value();
            assertThat(other).as(one.where()).isNotEqualTo(plan);
            if (NO_CHANGE.contains(one.where())) {
                assertThat(VersionDiff.between(plan, other)).as(one.where()).isEmpty();
            } else {
                assertThat(VersionDiff.between(plan, other)).as(one.where()).isNotEmpty();
                assertThat(VersionDiff.between(other, plan)).as(one.where()).isNotEmpty();
            }
        }
    }

    @Test
    void equal_plans_have_none() {
        assertThat(VersionDiff.between(plan, EveryField.plan())).isEmpty();
    }
}
