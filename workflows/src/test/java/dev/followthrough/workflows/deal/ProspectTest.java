package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.FollowUp;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProspectTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private FollowedDeal deal() {
        return temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
    }

    @Test
    void an_answer_holds_the_deal_until_a_person_resumes_it() {
        FollowedDeal deal = deal().replies(Intent.QUESTION).onDay(20, "10:00");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Held(HoldReason.REPLIED));
        assertThat(deal.details()).startsWith("**Held: a person answered");

        deal.isResumed().onDay(23, "10:00");
        assertThat(deal.phase()).isEqualTo("running");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    @Test
    void who_asks_gets_the_answer_that_the_owner_approves_and_the_deal_goes_on() {
        FollowedDeal deal = deal().asks();
        assertThat(deal.phase()).isEqualTo("held");
        assertThat(deal.details()).startsWith("**Held: a person answered").contains("Waits for the owner's review");
        assertThat(deal.onDay(1, "16:00").sent()).containsExactly("recap");

        deal.isApproved();
        assertThat(deal.sent()).containsExactly("recap", "answer-to-reply");
        assertThat(deal.phase()).isEqualTo("running");
    }

    @Test
    void an_opt_out_stops_it_for_good() {
        FollowedDeal deal = deal();
        deal.hears(new SequenceEvent.OptedOut(deal.minute(), SequenceEvent.OptedOut.Scope.ALL))
                .onDay(30, "10:00");
        assertThat(deal.sent()).containsExactly("recap");
        assertThat(deal.hasEnded()).isTrue();
        assertThat(deal.books.state().phase()).isEqualTo(new Phase.Finished(StopReason.OPTED_OUT));
        assertThat(deal.phase()).isEqualTo("finished");
    }

    @Test
    void an_absence_moves_the_next_touch_to_the_return() {
        FollowedDeal deal = deal();
        deal.hears(new SequenceEvent.OutOfOffice(deal.minute(), day(9, "08:00")))
                .onDay(9, "08:59");
        assertThat(deal.sent()).containsExactly("recap");
        deal.onDay(9, "09:01");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
        deal.onDay(13, "08:59");
        assertThat(deal.sent()).hasSize(2);
    }

    @Test
    void what_they_did_decides_at_the_last_moment_whether_a_step_is_wanted() {
        Plans plan = Plans.aPlan()
                .mail("recap", 0)
                .mailWhen("more", 3, Happened.CLICKED)
                .mail("breakup", 7);
        FollowedDeal silent = temporal.follow(plan).begins().onDay(10, "10:00");
        assertThat(silent.sent()).containsExactly("recap", "breakup");

        FollowedDeal curious = temporal.follow(plan).begins().onDay(2, "10:00");
        curious.hears(new SequenceEvent.Engaged(curious.minute(), Happened.CLICKED))
                .onDay(10, "10:00");
        assertThat(curious.sent()).containsExactly("recap", "more", "breakup");
    }

    @Test
    void the_days_count_anew_from_a_meeting() {
        FollowedDeal deal = deal();
        deal.onDay(2, "10:00")
                .hears(new SequenceEvent.MeetingHeld(deal.minute(), null))
                .onDay(5, "09:00");
        assertThat(deal.sent()).containsExactly("recap");
        deal.onDay(7, "09:01");
        assertThat(deal.sent()).containsExactly("recap", "case-study");
    }

    @Test
    void after_a_meeting_the_recap_comes_first() {
        FollowedDeal deal = deal();
        deal.onDay(2, "10:00")
                .hears(new SequenceEvent.MeetingHeld(
                        deal.minute(), FollowUp.owed(day(2, "09:30"), day(2, "11:30"), day(2, "13:30"))))
                .onDay(2, "16:00");
        assertThat(deal.sent()).containsExactly("recap", "meeting-recap");
        deal.onDay(7, "09:01");
        assertThat(deal.sent()).containsExactly("recap", "meeting-recap", "case-study");
    }
}
