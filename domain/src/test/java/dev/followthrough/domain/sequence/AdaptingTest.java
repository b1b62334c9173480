package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a prospect does changes the next touch, and its time (M21, M24).
class AdaptingTest {
    private final Variant pricing = Plans.looksAtPrices();

    @Test
    void a_rule_of_the_cadence_shapes_a_step_that_has_none_of_its_own() {
        var deal = threeMails(Variant.of(Happened.OPENED, null, "in few words", null, 60))
                .onDay(1, "10:00")
                .does(Happened.OPENED)
                .onDay(3, "09:00");
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("in few words");
        Assertions.assertThat(deal.story()).anySatisfy(line -> {
            Assertions.assertThat(line.what()).isEqualTo("touch case-study adapted");
            Assertions.assertThat(line.why())
                    .isEqualTo("mail opened, no answer: another angle, shorter, at most 60 words");
        });
    }

    @Test
    void a_rule_of_the_cadence_makes_no_late_touch_longer() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0)
                        .mail("late", 3)
                        .rules(Variant.of(Happened.OPENED, null, "in few words", null, 400)))
                .onDay(1, "10:00")
                .does(Happened.OPENED)
                .onDay(3, "09:00");
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("in few words");
        Assertions.assertThat(deal.written().getLast().maxWords()).isEqualTo(150);
    }

    @Test
    void a_step_s_own_rule_comes_first() {
        var deal = FollowedDeal.on(aPlan().mail("recap", 0)
                        .mailWithVariants("news", 3, Variant.of(Happened.OPENED, null, "its own", null, null))
                        .rules(Variant.of(Happened.OPENED, null, "the cadence's", null, null)))
                .onDay(1, "10:00")
                .does(Happened.OPENED)
                .onDay(3, "09:00");
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("its own");
    }

    @Test
    void an_urgent_signal_brings_the_touch_forward_and_tells_the_owner_but_keeps_the_gap() {
        var deal = threeMails(pricing).onDay(1, "10:00").does(Happened.VISITED_PRICING);
        assertThat(deal).hasInItsStory("pricing page visited");
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(2, "09:00"));
        Assertions.assertThat(deal.state().note()).isNull();
    }

    @Test
    void signals_that_come_in_one_moment_are_told_together() {
        SequenceState state = SequenceState.enrolled(1, FollowedDeal.MONDAY, 0)
                .alsoTelling("They look at prices.")
                .alsoTelling("Several are active.")
                .alsoTelling("They look at prices.");
        Assertions.assertThat(state.note()).isEqualTo("They look at prices. Several are active.");
    }

    @Test
    void what_is_changed_to_need_review_is_sent_only_after_it() {
        var deal = threeMails(pricing)
                .onDay(1, "10:00")
                .does(Happened.VISITED_PRICING)
                .onDay(3, "09:00");
        assertThat(deal).hasSent("recap");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.AWAITING_REVIEW);
        deal.isApproved();
        assertThat(deal).hasSent("recap", "case-study");
    }

    @Test
    void a_signal_hurries_nothing_past_a_person() {
        var deal = threeMails(pricing).onDay(1, "10:00").isTakenOver().does(Happened.VISITED_PRICING);
        Assertions.assertThat(deal.decision()).isInstanceOf(Decision.WaitForSomebody.class);
        Assertions.assertThat(deal.state().current()).isNull();
    }

    @Test
    void a_farewell_is_neither_hurried_nor_exchanged() {
        var rule = new Variant(
                Happened.OPENED, null, null, "x-angle", null, null, List.of(), null, null, Duration.ofHours(1), null);
        var deal = FollowedDeal.on(
                        aPlan().mail("recap", 0).mail("last", 7).kind("breakup").rules(rule))
                .onDay(1, "10:00")
                .does(Happened.OPENED)
                .onDay(7, "09:00");
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("the angle of last");
        Assertions.assertThat(deal.sent().getLast().at()).isEqualTo(day(7, "09:00"));
    }

    @Test
    void silence_moves_to_another_channel_and_a_person_gets_the_task() {
        var rule = new Variant(
                Happened.NOTHING,
                2,
                null,
                null,
                null,
                null,
                List.of(Channel.PHONE, Channel.EMAIL),
                null,
                null,
                null,
                null);
        var deal = FollowedDeal.on(
                        aPlan().mail("a", 0).mail("b", 3).mail("c", 7).rules(rule))
                .onDay(7, "09:00");
        assertThat(deal).hasSent("a", "b").hasInItsStory("touch c adapted");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.WITH_PERSON);
        Assertions.assertThat(deal.written().getLast().kind()).isEqualTo("call-talking-points");
    }

    @Test
    void the_same_value_is_not_brought_twice_running() {
        var rule = Variant.of(Happened.CLICKED, null, "more", ValueType.EDUCATIONAL, null);
        var deal = FollowedDeal.on(aPlan().mail("a", 0)
                        .mail("b", 3)
                        .value(ValueType.COMPETITIVE)
                        .rules(rule))
                .onDay(1, "10:00")
                .does(Happened.CLICKED)
                .onDay(3, "09:00");
        Assertions.assertThat(deal.written())
                .extracting(Step::value)
                .containsExactly(ValueType.EDUCATIONAL, ValueType.COMPETITIVE);
    }

    @Test
    void who_wants_no_marketing_gets_what_its_owner_has_read() {
        var deal = threeMails(null).onDay(1, "10:00").optsOut(SequenceEvent.OptedOut.Scope.MARKETING);
        deal.onDay(3, "10:00");
        assertThat(deal).hasSent("recap");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.AWAITING_REVIEW);
    }

    @Test
    void a_person_may_want_the_next_touch_otherwise() {
        var wish = new Variant(
                null, null, null, "their own words", null, null, List.of(Channel.PHONE), null, null, null, null);
        var deal = threeMails(null)
                .onDay(1, "10:00")
                .hears(new SequenceEvent.Overridden(day(1, "10:00"), wish, "ann"))
                .onDay(3, "09:00");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.WITH_PERSON);
        Assertions.assertThat(deal.written().getLast().angle()).isEqualTo("their own words");
        deal.hasItsTaskDone(2).onDay(30, "09:00");
        assertThat(deal).hasSent("recap", "breakup");
    }

    private static FollowedDeal threeMails(@Nullable Variant rule) {
        Plans plan = Plans.threeMails();
        return FollowedDeal.on(rule == null ? plan : plan.rules(rule));
    }
}
