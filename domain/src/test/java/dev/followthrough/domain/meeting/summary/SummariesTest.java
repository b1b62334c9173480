package dev.followthrough.domain.meeting.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.StageAdvice.Move;
import org.junit.jupiter.api.Test;

class SummariesTest {
    @Test
    void it_keeps_what_they_told_of_pain_time_money_and_who_decides() {
        var learned = new SomeMeeting()
                .mara("How is it going?")
                .jonas("Planning by hand takes us two days a week. We want to go live before the summer.")
                .jonas("The budget is approved for this year. My boss has to sign off in the end.")
                .summary()
                .learned();
        assertThat(learned.painPoints())
                .extracting(Noted::text)
                .containsExactly("Planning by hand takes us two days a week.");
        assertThat(learned.timeline()).extracting(Noted::text).containsExactly("We want to go live before the summer.");
        assertThat(learned.budget()).extracting(Noted::text).containsExactly("The budget is approved for this year.");
        assertThat(learned.decisionProcess())
                .extracting(Noted::text)
                .containsExactly("My boss has to sign off in the end.");
    }

    @Test
    void what_we_said_ourselves_is_no_news() {
        var learned = new SomeMeeting()
                .mara("Our price is per user and month. Manual work is a pain.")
                .summary()
                .learned();
        assertThat(learned.budget()).isEmpty();
        assertThat(learned.painPoints()).isEmpty();
    }

    @Test
    void it_hears_chinese_too() {
        var learned = new SomeMeeting()
                .jonas("我们现在排班全靠手工，经常出错。预算今年还没批。最后要总监签字。希望年底上线。")
                .summary()
                .learned();
        assertThat(learned.painPoints()).extracting(Noted::text).containsExactly("我们现在排班全靠手工，经常出错。");
        assertThat(learned.budget()).extracting(Noted::text).containsExactly("预算今年还没批。");
        assertThat(learned.decisionProcess()).extracting(Noted::text).containsExactly("最后要总监签字。");
        assertThat(learned.timeline()).extracting(Noted::text).containsExactly("希望年底上线。");
    }

    @Test
    void an_objection_has_the_answer_that_we_gave_or_none() {
        var answered = new SomeMeeting()
                .objection("Honestly the price is more than we had in mind.")
                .mara("I understand. We can begin with one depot, at a third of it, and grow from there.")
                .summary();
        assertThat(answered.objections().getFirst().answer()).startsWith("I understand. We can begin");
        var open = new SomeMeeting()
                .objection("Honestly the price is more than we had in mind.")
                .summary();
        assertThat(open.objections().getFirst().answer()).isNull();
        assertThat(open.risks()).extracting(RiskFlag::code).contains("objection-open");
    }

    @Test
    void both_sides_with_work_and_a_next_step_move_the_deal_forward() {
        var summary = new SomeMeeting()
                .jonas("Our director decides, I will bring her along.")
                .promises(Side.OURS, "send the plan", SomeMeeting.DAY.plusDays(1))
                .promises(Side.THEIRS, "send the list of depots", null)
                .next("a call with Ines on Tuesday")
                .summary();
        assertThat(summary.stage().move()).isEqualTo(Move.FORWARD);
        assertThat(summary.risks()).isEmpty();
        assertThat(summary.nextSteps())
                .extracting(InternalSummary.NextStep::what)
                .containsExactly("a call with Ines on Tuesday", "send the plan", "send the list of depots");
    }

    @Test
    void new_doubt_without_a_next_step_moves_it_back() {
        var summary = new SomeMeeting()
                .jonas("There is no budget this year after all.")
                .promises(Side.THEIRS, "ask finance", null)
                .summary();
        assertThat(summary.stage().move()).isEqualTo(Move.BACK);
        assertThat(summary.risks()).extracting(RiskFlag::code).contains("budget-uncertain", "no-next-step");
    }

    @Test
    void one_person_alone_and_no_date_are_flagged() {
        var summary =
                new SomeMeeting().jonas("No rush from our side, we'll see.").summary();
        assertThat(summary.risks())
                .extracting(RiskFlag::code)
                .containsExactly("single-threaded", "vague-timeline", "no-next-step", "one-sided");
    }

    @Test
    void an_internal_meeting_moves_nothing() {
        var summary = new SomeMeeting()
                .ofType(MeetingType.INTERNAL)
                .mara("They have no budget, I fear.")
                .summary();
        assertThat(summary.stage().move()).isEqualTo(Move.STAY);
        assertThat(summary.risks()).isEmpty();
    }

    @Test
    void the_page_has_every_part_that_was_spoken_of() {
        String page = SummaryText.of(new SomeMeeting()
                .jonas("Manual planning is a headache. We also look at other vendors. Go live by the end of March.")
                .objection("The price is too high for us.")
                .promises(Side.OURS, "send the plan", SomeMeeting.DAY.plusDays(1))
                .summary());
        assertThat(page)
                .contains("2026-10-07 · discovery · 42 minutes")
                .contains("* Jonas Falk, IT lead (theirs)")
                .contains("## Key takeaways", "## Pain points", "## Timeline", "## Objections", "## Competitors")
                .contains("not answered yet", "## Stage", "## Risks", "* Mara Lindqvist: send the plan, by 2026-10-08");
    }
}
