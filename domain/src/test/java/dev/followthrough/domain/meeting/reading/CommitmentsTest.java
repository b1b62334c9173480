package dev.followthrough.domain.meeting.reading;

import static dev.followthrough.domain.meeting.reading.Readings.items;
import static dev.followthrough.domain.meeting.reading.Readings.talk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.ActionItem.Priority;
import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada: I'll send you the price list by Friday. | Ada: send the price list, 2026-03-13",
                "Ada: So, um, I’ll also forward the manual tomorrow. | Ada: forward the manual, 2026-03-11",
                "Bo: We will review the draft next week. | Bo: review the draft, 2026-03-20",
                "Ada: Let me loop in our engineer Kay. | Ada: loop in our engineer Kay",
                "Bo: Kay will book the room for us. | Kay: book the room for us",
                "Ada: I'll ask legal and get back to you by the 20th. | Ada: ask legal, 2026-03-20",
                "Bo: I'm going to brief my boss tonight. | Bo: brief my boss, 2026-03-10",
                "Ada: I promise to fix the invoice this week. | Ada: fix the invoice, 2026-03-13",
            })
    void what_people_say_that_they_will_do_is_theirs(String said, String item) {
        assertThat(items(talk(said))).containsExactly(item);
    }

    @Test
    void a_request_belongs_to_who_agreed_to_it() {
        MeetingReading reading =
                talk("Bo: Can you send me the security answers?", "Ada: Sure, you'll have them tomorrow.");
        ActionItem item = reading.actionItems().getFirst();
        assertThat(items(reading)).containsExactly("Ada: send the security answers, 2026-03-11");
        assertThat(item.side()).isEqualTo(Side.OURS);
        assertThat(item.signal()).isEqualTo(Signal.REQUEST);
        assertThat(item.explicit()).isTrue();
        assertThat(item.dueWords()).isEqualTo("tomorrow");
    }

    @Test
    void a_request_that_was_refused_is_nobodys() {
        assertThat(items(talk("Bo: Can you send me the source code?", "Ada: No, we never share that.")))
                .isEmpty();
    }

    @Test
    void a_request_to_somebody_by_name_is_theirs_whoever_nods() {
        MeetingReading reading = Readings.read(
                "Ada: Hello.\nBo Lund: Hi.\nCy Poe: Hi.\nAda: Bo, could you share the floor plan?\nCy Poe: Yes, of course.\nAda: Thanks.",
                "Ada");
        assertThat(items(reading)).containsExactly("Bo Lund: share the floor plan");
    }

    @Test
    void a_condition_is_kept_with_the_side_that_has_to_fulfil_it() {
        ActionItem item = talk("Bo: If you show us a working connector, we'll sign the order.")
                .actionItems()
                .getFirst();
        assertThat(item.signal()).isEqualTo(Signal.CONDITIONAL);
        assertThat(item.condition()).isEqualTo("If you show us a working connector");
        assertThat(item.conditionSide()).isEqualTo(Side.OURS);
        assertThat(item.side()).isEqualTo(Side.THEIRS);
    }

    @Test
    void what_is_said_again_at_the_end_is_said_once() {
        assertThat(items(talk(
                        "Ada: I'll send the price list by Friday.",
                        "Bo: Good.",
                        "Ada: So to sum up, I'll send the price list by Friday.")))
                .containsExactly("Ada: send the price list, 2026-03-13");
    }

    @Test
    void a_later_date_for_the_same_counts() {
        assertThat(items(talk(
                        "Ada: I'll send the price list by Friday.",
                        "Bo: Monday is fine too.",
                        "Ada: Then I'll send the price list on Monday.")))
                .containsExactly("Ada: send the price list, 2026-03-16");
    }

    @Test
    void before_our_next_call_is_due_on_its_day_and_was_not_said() {
        ActionItem item = talk(
                        "Ada: I'll prepare the figures before our next call.", "Bo: Let's talk again on the 19th.")
                .actionItems()
                .getFirst();
        assertThat(item.due()).isEqualTo("2026-03-19");
        assertThat(item.explicit()).isFalse();
        assertThat(item.dueWords()).isEqualTo("before our next call");
    }

    @Test
    void lets_is_shared_and_becomes_the_next_step() {
        MeetingReading reading = talk("Ada: Let's meet again on Thursday at ten.", "Bo: Works for me.");
        assertThat(reading.actionItems().getFirst().side()).isEqualTo(Side.SHARED);
        assertThat(items(reading)).containsExactly("null: meet again at ten, 2026-03-12");
        assertThat(reading.nextStep()).isEqualTo("meet again at ten, Thursday");
    }

    @Test
    void what_the_deal_stands_or_falls_with_is_critical() {
        MeetingReading reading = talk(
                "Bo: Can you share a test report? Without it we can't sign.",
                "Ada: Yes, I'll share the report by the end of the month.");
        assertThat(reading.actionItems().getFirst().blocksDeal()).isTrue();
        assertThat(reading.actionItems().getFirst().priority()).isEqualTo(Priority.CRITICAL);
        assertThat(reading.actionItems().getFirst().due()).isEqualTo("2026-03-31");
    }
}
