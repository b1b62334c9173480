package dev.followthrough.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.crm.CrmUpdate.CrmTask;
import dev.followthrough.domain.crm.CrmUpdate.NewContact;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.DealBefore;
import dev.followthrough.domain.meeting.summary.SomeMeeting;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrmUpdatesTest {
    private static CrmUpdate update(SomeMeeting meeting, String... contacts) {
        var deal = new DealBefore("Route planning", "Falk Transport", "discovery", "48000 EUR", Set.of(contacts));
        return CrmUpdates.of(meeting.reading(), meeting.summary(), deal);
    }

    @Test
    void it_logs_the_call_with_its_date_and_what_mattered() {
        CrmUpdate update = update(new SomeMeeting());
        assertThat(update.lastActivity().date()).isEqualTo(SomeMeeting.DAY);
        assertThat(update.lastActivity().summary()).isEqualTo("discovery call: Planning takes two days a week");
        assertThat(update.notes()).startsWith("# Internal summary");
    }

    @Test
    void the_next_step_is_what_was_agreed_with_the_date_of_what_both_do() {
        CrmUpdate update = update(new SomeMeeting()
                .promises(Side.SHARED, "meet with Ines", SomeMeeting.DAY.plusDays(6))
                .next("a call with Ines"));
        assertThat(update.nextStep())
                .isEqualTo(new CrmUpdate.NextStep("a call with Ines", SomeMeeting.DAY.plusDays(6)));
    }

    @Test
    void without_an_agreement_it_is_what_we_promised() {
        CrmUpdate update = update(new SomeMeeting().promises(Side.OURS, "send the plan", SomeMeeting.DAY.plusDays(1)));
        assertThat(update.nextStep()).isEqualTo(new CrmUpdate.NextStep("send the plan", SomeMeeting.DAY.plusDays(1)));
    }

    @Test
    void another_sum_and_another_date_are_shown_with_their_words() {
        CrmUpdate update = update(new SomeMeeting()
                .jonas("With two more depots the budget would be 60k EUR. We push the rollout back to March."));
        assertThat(update.amount()).isNotNull();
        assertThat(update.amount().from()).isEqualTo("48000 EUR");
        assertThat(update.amount().to()).contains("60k");
        assertThat(update.closeDate()).isNotNull();
        assertThat(update.closeDate().why()).isEqualTo("We push the rollout back to March.");
    }

    @Test
    void the_sum_that_we_know_changes_nothing() {
        CrmUpdate update = update(new SomeMeeting().jonas("The budget of €48k is fine."));
        assertThat(update.amount()).isNull();
        assertThat(update.closeDate()).isNull();
        assertThat(update.stage()).isNull();
    }

    @Test
    void whom_the_deal_does_not_know_is_a_new_contact() {
        assertThat(update(new SomeMeeting()).contacts()).containsExactly(new NewContact("Jonas Falk", "IT lead"));
        assertThat(update(new SomeMeeting(), "Jonas Falk").contacts()).isEmpty();
    }

    @Test
    void our_promises_and_their_questions_become_tasks() {
        CrmUpdate update = update(new SomeMeeting()
                .promises(Side.OURS, "send the plan", SomeMeeting.DAY.plusDays(1))
                .promises(Side.THEIRS, "ask finance", null));
        assertThat(update.tasks())
                .containsExactly(
                        new CrmTask("send the plan", "Mara Lindqvist", SomeMeeting.DAY.plusDays(1)),
                        new CrmTask("answer: does it run offline?", "engineering", SomeMeeting.DAY.plusDays(2)));
    }
}
