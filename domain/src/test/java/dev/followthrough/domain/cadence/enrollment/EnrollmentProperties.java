package dev.followthrough.domain.cadence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every deal, whatever the rules.
class EnrollmentProperties {
    private static final EnrollmentRules RULES = EnrollmentRules.shipped();

    @Property(seed = "51", tries = 2000)
    void only_what_may_begin_again_is_enrolled_and_never_past_an_obstacle(@ForAll("deals") DealAtHand deal) {
        if (!(RULES.look(deal, SomeDeal.NOW) instanceof Verdict.Enroll found)) return;
        assertThat(deal.obstacle()).isNull();
        assertThat(deal.life())
                .isInstanceOfSatisfying(
                        DealAtHand.Life.Ended.class,
                        ended -> assertThat(ended.reason().mayBeginAgain(deal.won()))
                                .isTrue());
        assertThat(found.from()).isBeforeOrEqualTo(SomeDeal.NOW);
        assertThat(found.evidence()).isNotBlank();
        assertThat(found.why()).isNotBlank();
    }

    @Property(seed = "52", tries = 1000)
    void who_was_enrolled_by_a_rule_today_is_not_enrolled_by_it_again(@ForAll("deals") DealAtHand deal) {
        if (!(RULES.look(deal, SomeDeal.NOW) instanceof Verdict.Enroll found)) return;
        var again = new DealAtHand(
                deal.since(),
                deal.stage(),
                deal.segment(),
                deal.score(),
                deal.owner(),
                deal.amount(),
                deal.currency(),
                deal.marks(),
                deal.life(),
                deal.won(),
                deal.last(),
                deal.renewsOn(),
                deal.eventOn(),
                deal.signs(),
                Map.of(found.rule(), SomeDeal.NOW),
                deal.sign(),
                null);
        if (RULES.look(again, SomeDeal.NOW) instanceof Verdict.Enroll second) {
            assertThat(second.rule()).isNotEqualTo(found.rule());
        }
    }

    @Property(seed = "53", tries = 1000)
    void the_order_in_which_signs_come_changes_nothing(@ForAll("deals") DealAtHand deal) {
        var turned = new DealAtHand(
                deal.since(),
                deal.stage(),
                deal.segment(),
                deal.score(),
                deal.owner(),
                deal.amount(),
                deal.currency(),
                deal.marks(),
                deal.life(),
                deal.won(),
                deal.last(),
                deal.renewsOn(),
                deal.eventOn(),
                deal.signs().reversed(),
                deal.enrolled(),
                deal.sign(),
                deal.obstacle());
        assertThat(RULES.look(turned, SomeDeal.NOW)).isEqualTo(RULES.look(deal, SomeDeal.NOW));
    }

    @Provide
    Arbitrary<DealAtHand> deals() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 400);
        Arbitrary<Sign.What> kinds = Arbitraries.of(Sign.What.class);
        Arbitrary<String> words = Arbitraries.of("", "no budget", "next quarter please", "thank you", "另一家更便宜");
        Arbitrary<List<Sign>> signs = Combinators.combine(days, kinds, words)
                .as((ago, what, said) -> new Sign(SomeDeal.ago(ago), what, "log entry " + ago, said))
                .list()
                .ofMaxSize(6);
        Arbitrary<String> last = Arbitraries.of("call", "demo", "proposal", "email", "fair");
        return Combinators.combine(
                        Arbitraries.of(StopReason.class),
                        days,
                        signs,
                        last,
                        days,
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "link clicked"),
                        Arbitraries.integers().between(0, 9))
                .as(EnrollmentProperties::deal);
    }

    private static DealAtHand deal(
            StopReason reason,
            int ended,
            List<Sign> signs,
            String last,
            int lastAgo,
            boolean won,
            String sign,
            int chance) {
        SomeDeal deal = SomeDeal.ended(reason, ended).last(last, lastAgo);
        signs.forEach(one -> deal.sign(
                one.what(), (int) Duration.between(one.at(), SomeDeal.NOW).toDays(), one.words()));
        if (won) deal.won().renewsIn(chance * 20);
        if (!sign.isEmpty()) deal.cameBack(sign);
        if (chance == 0) deal.hinderedBy(WhyNot.OPTED_OUT);
        return deal.done();
    }
}
