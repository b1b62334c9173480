package dev.followthrough.domain.cadence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The rules that ship, deal by deal (M50).
class WhichCadenceTest {
    private final EnrollmentRules rules = EnrollmentRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "discovery, post-discovery, after-discovery",
        "demo, post-demo, after-demo",
        "proposal, post-proposal, after-proposal",
        "call, standard-21-day, after-call",
        "webinar, content-engagement, after-event",
        "email, standard-21-day, new-lead"
    })
    void the_latest_happening_picks_the_cadence_of_a_new_deal(String last, String cadence, String rule) {
        assertThat(look(SomeDeal.fresh().last(last, 2))).isInstanceOfSatisfying(Verdict.Enroll.class, enroll -> {
            assertThat(enroll.cadence()).isEqualTo(cadence);
            assertThat(enroll.rule()).isEqualTo(rule);
            assertThat(enroll.why()).isNotBlank();
            assertThat(enroll.evidence()).contains(last + " on 2026-09-29");
        });
    }

    @Test
    void what_follows_a_talk_counts_its_days_from_the_talk_and_the_rest_from_now() {
        assertThat(((Verdict.Enroll) look(SomeDeal.fresh().last("demo", 2))).from())
                .isEqualTo(SomeDeal.ago(2));
        assertThat(((Verdict.Enroll) look(SomeDeal.fresh().last("email", 2))).from())
                .isEqualTo(SomeDeal.NOW);
    }

    @Test
    void a_talk_that_a_follow_up_has_answered_begins_no_other_and_one_after_its_end_does() {
        assertThat(whyNot(SomeDeal.ended(StopReason.EXHAUSTED, 1).last("call", 5)))
                .isEqualTo(WhyNot.NO_RULE);
        assertThat(enrolledIn(SomeDeal.ended(StopReason.EXHAUSTED, 9).last("call", 5)))
                .isEqualTo("standard-21-day");
    }

    @Test
    void a_quiet_deal_is_woken_by_the_cadence_of_why_it_went_quiet() {
        assertThat(enrolledIn(SomeDeal.ended(StopReason.EXHAUSTED, 40).last("demo", 80)))
                .isEqualTo("gone-dark");
        assertThat(enrolledIn(SomeDeal.ended(StopReason.EXHAUSTED, 40)
                        .last("demo", 80)
                        .sign(Sign.What.NEVER_ANSWERED, 70, "When could we start?")))
                .isEqualTo("re-engagement");
    }

    @Test
    void a_customer_gets_onboarding_then_the_renewal_and_never_a_prospects_cadence() {
        assertThat(enrolledIn(SomeDeal.ended(StopReason.DEAL_WON, 1))).isEqualTo("onboarding");
        assertThat(enrolledIn(SomeDeal.ended(StopReason.EXHAUSTED, 90).won().renewsIn(80)))
                .isEqualTo("renewal");
        assertThat(whyNot(SomeDeal.ended(StopReason.EXHAUSTED, 90).won().last("demo", 120)))
                .isEqualTo(WhyNot.NO_RULE);
        assertThat(whyNot(SomeDeal.ended(StopReason.EXHAUSTED, 90).won().renewsIn(-1)))
                .isEqualTo(WhyNot.NO_RULE);
    }

    @Test
    void a_sign_of_life_from_a_cold_contact_begins_again_at_once_whatever_the_cooldown() {
        var cold = SomeDeal.ended(StopReason.EXHAUSTED, 3).last("demo", 80);
        assertThat(whyNot(cold)).isEqualTo(WhyNot.COOLING_DOWN);
        assertThat(look(cold.cameBack("pricing page visited"))).isInstanceOfSatisfying(Verdict.Enroll.class, enroll -> {
            assertThat(enroll.cadence()).isEqualTo("re-engagement");
            assertThat(enroll.why()).contains("pricing page visited");
        });
    }

    @Test
    void no_rule_enrolls_the_same_deal_again_before_its_time() {
        var quiet = SomeDeal.ended(StopReason.EXHAUSTED, 40).last("demo", 300);
        assertThat(whyNot(quiet.enrolledBy("quiet", 100))).isEqualTo(WhyNot.ENROLLED_BEFORE);
        assertThat(enrolledIn(quiet.enrolledBy("quiet", 121))).isEqualTo("gone-dark");
    }

    @ParameterizedTest
    @EnumSource(
            value = StopReason.class,
            names = {
                "SAID_NO",
                "OPTED_OUT",
                "COMPLAINED",
                "ADDRESS_BOUNCES",
                "DEAL_LOST",
                "DEAL_EXPIRED",
                "NO_CONSENT",
                "STOPPED_BY_PERSON"
            })
    void what_ended_for_good_is_never_begun_again(StopReason reason) {
        var deal = SomeDeal.ended(reason, 300).last("demo", 310).renewsIn(30);
        assertThat(whyNot(deal)).isEqualTo(WhyNot.ENDED_FOR_GOOD);
        assertThat(whyNot(deal.won().cameBack("link clicked"))).isEqualTo(WhyNot.ENDED_FOR_GOOD);
    }

    @Test
    void what_stands_against_it_is_said_before_any_rule() {
        assertThat(whyNot(SomeDeal.fresh().last("demo", 2).hinderedBy(WhyNot.OWNER_AWAY)))
                .isEqualTo(WhyNot.OWNER_AWAY);
        assertThat(whyNot(SomeDeal.goingOn(WhyNot.NEXT_TOUCH).last("demo", 2))).isEqualTo(WhyNot.NEXT_TOUCH);
    }

    private Verdict look(SomeDeal deal) {
        return rules.look(deal.done(), SomeDeal.NOW);
    }

    private String enrolledIn(SomeDeal deal) {
        return ((Verdict.Enroll) look(deal)).cadence();
    }

    private WhyNot whyNot(SomeDeal deal) {
        return ((Verdict.Leave) look(deal)).why();
    }
}
