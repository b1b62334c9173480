package dev.followthrough.domain.simulation;

import static dev.followthrough.domain.sequence.FollowedDeal.MONDAY;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Plans;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Variant;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What would happen next, and what would change it (N4).
class OutlookTest {
    private final Variant pricing = Plans.looksAtPrices();

    private final CadencePlan plan = aPlan().mail("recap", 0)
            .reviewedMail("offer", 3)
            .call("call", 7)
            .mail("breakup", 30)
            .rules(pricing)
            .build();

    @Test
    void shows_the_touches_of_the_next_weeks_whoever_makes_them() {
        assertThat(next(14)).extracting(Outlook.Planned::step).containsExactly("recap", "offer", "call");
        assertThat(next(14))
                .extracting(Outlook.Planned::due)
                .containsExactly(day(0, "09:00"), day(3, "09:00"), day(7, "09:00"));
        assertThat(next(14).get(1).review()).isTrue();
        assertThat(next(14).get(2).channel()).isEqualTo(Channel.PHONE);
    }

    @Test
    void says_what_would_change_each() {
        assertThat(next(1).getFirst().changes())
                .containsExactly(new Outlook.Change(
                        "pricing page visited", "another angle, read by its owner first, sooner, its owner is told"));
    }

    @Test
    void of_a_deal_that_waits_for_a_person_nothing_is_foreseen() {
        SequenceState held = SequenceState.enrolled(1, MONDAY, 0).held(HoldReason.REPLIED);
        assertThat(Outlook.of(plan, held, MONDAY, day(14, "09:00"), SlotRule.firstOfWindow(ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void what_is_planned_beyond_the_horizon_is_left_out() {
        assertThat(next(2)).extracting(Outlook.Planned::step).containsExactly("recap");
    }

    private List<Outlook.Planned> next(int days) {
        return Outlook.of(
                plan,
                SequenceState.enrolled(1, MONDAY, 0),
                MONDAY,
                MONDAY.plus(Duration.ofDays(days)),
                SlotRule.firstOfWindow(ZoneOffset.UTC));
    }
}
