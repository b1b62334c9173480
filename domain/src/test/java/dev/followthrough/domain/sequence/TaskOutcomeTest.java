package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What comes of a call feeds the sequence.
class TaskOutcomeTest {
    private final FollowedDeal deal = FollowedDeal.on(
                    aPlan().call("call", 0).mail("mail", 3).call("second-call", 7))
            .onDay(0, "10:00");

    @Test
    void a_voicemail_is_a_touch_without_an_answer() {
        deal.hasOutcome(1, TaskOutcome.VOICEMAIL);
        Assertions.assertThat(deal.state().silent()).isEqualTo(1);
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(3, "09:00"));
    }

    @Test
    void after_a_talk_its_owner_reads_the_next_mail_first() {
        deal.hasOutcome(1, TaskOutcome.ANSWERED).onDay(3, "10:00");
        Assertions.assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.AWAITING_REVIEW);
        Assertions.assertThat(deal.state().prospect().answered()).containsEntry(Channel.PHONE, 1);
    }

    @Test
    void a_wrong_number_is_no_touch_and_the_step_takes_another_way() {
        deal.hasOutcome(1, TaskOutcome.WRONG_NUMBER);
        assertThat(deal).hasSent("call");
        Assertions.assertThat(deal.written().getLast().channel()).isEqualTo(Channel.EMAIL);
        Assertions.assertThat(deal.written().getLast().kind()).isEqualTo("check-in-with-value");
    }

    @Test
    void who_wants_to_be_called_again_is_called_the_day_after() {
        deal.hasOutcome(1, TaskOutcome.CALL_BACK);
        Assertions.assertThat(deal.touch().ordinal()).isEqualTo(2);
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(1, "10:00"));
    }

    @Test
    void a_no_on_the_phone_is_a_no() {
        assertThat(deal.hasOutcome(1, TaskOutcome.NOT_INTERESTED)).stoppedBecause(StopReason.SAID_NO);
    }

    @Test
    void a_no_is_a_no_even_of_a_task_that_was_given_up() {
        assertThat(deal.hasOutcome(7, TaskOutcome.NOT_INTERESTED)).stoppedBecause(StopReason.SAID_NO);
    }

    @Test
    void a_mail_that_the_house_leaves_to_its_owner_is_a_task_and_never_leaves_by_itself() {
        var byHand = FollowedDeal.on(aPlan().mail("first", 0).mail("second", 3))
                .withByHand("first")
                .begins();
        Assertions.assertThat(byHand.touch().stage()).isEqualTo(Touch.Stage.WITH_PERSON);
        Assertions.assertThat(byHand.sent()).isEmpty();
        byHand.hasOutcome(1, TaskOutcome.DONE).onDay(3, "09:00");
        assertThat(byHand).hasSent("second");
    }

    @Test
    void the_channel_that_they_answer_is_taken_when_a_step_leaves_the_choice() {
        var either =
                new StepOptions(null, List.of(), null, List.of(Channel.EMAIL, Channel.PHONE), null, List.of(), null);
        var chosen = FollowedDeal.on(aPlan().call("call", 0)
                        .mail("mail", 3)
                        .mail("either", 7)
                        .that(either))
                .onDay(0, "10:00")
                .hasOutcome(1, TaskOutcome.MEETING_BOOKED)
                .onDay(7, "10:00");
        Assertions.assertThat(chosen.touch().stage()).isEqualTo(Touch.Stage.WITH_PERSON);
    }

    @Test
    void who_has_spoken_with_us_gets_no_voicemail_and_the_mail_after_it_is_still_read_first() {
        var call = FollowedDeal.on(aPlan().call("call", 0)
                        .call("voicemail", 0)
                        .that(with(List.of(Happened.SPOKE), List.of(Channel.PHONE)))
                        .mail("mail", 3))
                .onDay(0, "10:00")
                .hasOutcome(1, TaskOutcome.ANSWERED)
                .onDay(3, "10:00");
        assertThat(call).hasInItsStory("step voicemail skipped");
        Assertions.assertThat(call.touch().stage()).isEqualTo(Touch.Stage.AWAITING_REVIEW);
        Assertions.assertThat(call.story()).anySatisfy(line -> {
            Assertions.assertThat(line.what()).isEqualTo("touch mail adapted");
            Assertions.assertThat(line.why()).isEqualTo("a person has spoken with them: read by its owner first");
        });
    }

    @Test
    void a_step_that_names_its_channels_is_passed_over_where_none_of_them_reaches_the_prospect() {
        var call = FollowedDeal.on(aPlan().call("call", 0)
                        .call("voicemail", 0)
                        .that(with(List.of(), List.of(Channel.PHONE)))
                        .mail("mail", 3))
                .onDay(0, "10:00")
                .hasOutcome(1, TaskOutcome.WRONG_NUMBER)
                .onDay(3, "10:00");
        assertThat(call).hasSent("call", "mail").hasInItsStory("step voicemail skipped");
    }

    private static StepOptions with(List<Happened> unless, List<Channel> channels) {
        return new StepOptions(Anchor.WITH_PREVIOUS, unless, null, channels, null, List.of(), null);
    }
}
