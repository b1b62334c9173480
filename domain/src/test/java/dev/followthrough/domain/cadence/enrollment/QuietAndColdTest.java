package dev.followthrough.domain.cadence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quiet by stage and buying cycle, and the reason with its evidence (M51).
class QuietAndColdTest {
    private final EnrollmentRules rules = EnrollmentRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "negotiation, , 5",
        "Proposal, , 10",
        "demo, , 14",
        "demo, enterprise, 28",
        "demo, small, 7",
        "negotiation, small, 3",
        "a stage of their own, , 14",
        "demo, a segment of their own, 14"
    })
    void days_go_by_stage_and_by_how_long_the_segment_takes_to_buy(String stage, String segment, int days) {
        var deal = SomeDeal.ended(StopReason.EXHAUSTED, 30).stage(stage).last("call", days);
        if (segment != null) deal.segment(segment);
        Quiet quiet = rules.quiet(deal.done(), SomeDeal.NOW);
        assertThat(quiet.usual()).isEqualTo(days);
        assertThat(quiet.isQuiet()).isTrue();
        assertThat(rules.quiet(deal.done(), SomeDeal.NOW.minusSeconds(1)).isQuiet())
                .isFalse();
    }

    @Test
    void only_what_went_both_ways_is_contact() {
        var deal = SomeDeal.ended(StopReason.EXHAUSTED, 30)
                .last("call", 40)
                .sign(Sign.What.COMPETITOR, 3, "")
                .sign(Sign.What.PROMISE_MISSED, 2, "send the recording");
        assertThat(rules.quiet(deal.done(), SomeDeal.NOW).days()).isEqualTo(40);
        deal.sign(Sign.What.REPLIED, 1, "Thanks");
        assertThat(rules.quiet(deal.done(), SomeDeal.NOW).days()).isEqualTo(1);
    }

    @Test
    void a_deal_without_any_contact_is_quiet_since_it_came_in() {
        assertThat(rules.quiet(SomeDeal.fresh().done(), SomeDeal.NOW).days()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "OBJECTED, It is too expensive for us this year, budget",
        "OBJECTED, 我们觉得太贵了, budget",
        "REPLIED, We went with another supplier., competitor",
        "REPLIED, Everything is on hold until the merger., project",
        "ASKED_FOR_LATER, Ask me again, timing",
        "REPLIED, 以后再说吧, timing",
        "LEFT, Priya has left, person-left",
        "PROMISE_MISSED, send the recording, our-silence",
        "NEVER_ANSWERED, , our-silence",
        "REPLIED, Thank you, unknown"
    })
    void what_was_said_or_done_tells_why(Sign.What what, String words, String reason) {
        var deal = SomeDeal.ended(StopReason.EXHAUSTED, 30).sign(what, 60, words == null ? "" : words);
        Cold cold = rules.cold(deal.done(), SomeDeal.NOW);
        assertThat(cold.reason()).isEqualTo(reason);
        if (cold.isKnown()) assertThat(cold.evidence()).contains("2026-08-02", "log entry 1");
    }

    @Test
    void the_latest_sign_decides_and_at_one_moment_what_is_ours_to_mend() {
        var deal = SomeDeal.ended(StopReason.EXHAUSTED, 30)
                .sign(Sign.What.OBJECTED, 90, "no budget")
                .sign(Sign.What.REPLIED, 60, "another vendor is cheaper")
                .sign(Sign.What.NEVER_ANSWERED, 60, "another vendor is cheaper");
        assertThat(rules.cold(deal.done(), SomeDeal.NOW).reason()).isEqualTo("our-silence");
        deal.sign(Sign.What.ASKED_FOR_LATER, 50, "");
        assertThat(rules.cold(deal.done(), SomeDeal.NOW).reason()).isEqualTo("timing");
    }

    @Test
    void a_word_inside_another_tells_nothing_and_what_is_long_ago_neither() {
        var deal = SomeDeal.ended(StopReason.EXHAUSTED, 30)
                .sign(Sign.What.REPLIED, 60, "We revisited nothing, and uncheaper is no word")
                .sign(Sign.What.OBJECTED, 366, "no budget");
        assertThat(rules.cold(deal.done(), SomeDeal.NOW).isKnown()).isFalse();
    }
}
