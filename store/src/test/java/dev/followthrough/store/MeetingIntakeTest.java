package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.crm.CrmUpdates;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.DealBefore;
import dev.followthrough.domain.meeting.summary.Summaries;
import dev.followthrough.domain.sequence.FollowUp;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.meeting.MeetingIntake;
import dev.followthrough.store.meeting.Meetings;
import dev.followthrough.store.meeting.NewMeeting;
import dev.followthrough.store.meeting.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class MeetingIntakeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-07");

    @Autowired
    House house;

    @Autowired
    MeetingIntake intake;

    @Autowired
    Meetings meetings;

    @Autowired
    Promises promises;

    @Autowired
    Tasks tasks;

    @Autowired
    DealCommands commands;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private final Instant held = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(60);

    private String deal() {
        return house.deal("jonas." + UUID.randomUUID() + "@falk.example");
    }

    private NewMeeting meeting(String deal, String source, boolean owes) {
        var reading = new MeetingReading(
                MeetingType.DEMO,
                DAY,
                List.of(
                        new Participant("Mara Lindqvist", Side.OURS, null),
                        new Participant("Jonas Falk", Side.THEIRS, "IT lead")),
                List.of(
                        item("send the plan", "Mara Lindqvist", Side.OURS, DAY.plusDays(1)),
                        item("ask finance", "Jonas Falk", Side.THEIRS, null),
                        item("meet with Ines", null, Side.SHARED, DAY.plusDays(6))),
                List.of(new OpenQuestion(
                        "Does it run offline?",
                        "Jonas Falk",
                        Side.THEIRS,
                        null,
                        "engineering",
                        null,
                        "email",
                        "Does it run offline?")),
                "a call with Ines",
                List.of(new Noted("Planning takes two days a week", "Jonas Falk", "two days a week")),
                List.of(),
                List.of(new Noted("the price is high", "Jonas Falk", "the price is high")),
                List.of(),
                "en");
        var summary = Summaries.of(reading, List.of(), 42);
        var crm = CrmUpdates.of(reading, summary, new DealBefore("Route planning", "Falk", "demo", null, Set.of()));
        FollowUp owed =
                owes ? FollowUp.owed(held, held.plus(Duration.ofHours(2)), held.plus(Duration.ofHours(4))) : null;
        return new NewMeeting(
                deal,
                held,
                ZoneId.of("Europe/Stockholm"),
                "Falk / Followthrough",
                "route planning",
                42,
                "call.vtt",
                source,
                "built-in",
                reading,
                summary,
                crm,
                owed);
    }

    private static ActionItem item(String what, @Nullable String owner, Side side, @Nullable LocalDate due) {
        return new ActionItem(
                what,
                owner,
                side,
                due,
                null,
                due != null,
                ActionItem.Priority.NORMAL,
                false,
                ActionItem.Signal.COMMITMENT,
                null,
                null,
                what);
    }

    @Test
    void what_was_understood_comes_back_as_it_was() {
        NewMeeting meeting = meeting(deal(), "one", true);
        String id = intake.add(meeting, "mara").orElseThrow();
        Meetings.Meeting found = meetings.byId(id).orElseThrow();
        assertThat(found.reading()).isEqualTo(meeting.reading());
        assertThat(found.summary()).isEqualTo(meeting.summary());
        assertThat(found.crm()).isEqualTo(meeting.crm());
        assertThat(found.due()).isEqualTo(held.plus(Duration.ofHours(4)));
    }

    @Test
    void the_same_text_twice_is_one_meeting() {
        String deal = deal();
        assertThat(intake.add(meeting(deal, "one", true), "mara")).isPresent();
        assertThat(intake.add(meeting(deal, "one", true), "mara")).isEmpty();
        assertThat(meetings.of(deal)).hasSize(1);
        assertThat(promises.items(deal)).hasSize(3);
        assertThat(count("select count(*) from deal_log where kind = 'meetingHeld' and deal_id = ?", deal))
                .isOne();
    }

    @Test
    void our_promises_and_their_questions_are_tasks_and_theirs_are_not() {
        String deal = deal();
        intake.add(meeting(deal, "one", true), "mara");
        assertThat(jdbc.sql("select kind || ': ' || reason from task where deal_id = ? order by kind, reason")
                        .param(deal)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "commitment: Mara Lindqvist: send the plan",
                        "commitment: meet with Ines",
                        "question: Jonas Falk asked: Does it run offline?; who can answer: engineering; promised by email");
        assertThat(promises.items(deal))
                .filteredOn(item -> item.side().equals("theirs"))
                .allMatch(item -> item.taskId() == null);
    }

    @Test
    void a_task_that_is_done_keeps_its_promise_or_answers_its_question() {
        String deal = deal();
        intake.add(meeting(deal, "one", true), "mara");
        promises.taskDone(String.valueOf(promises.items(deal).getFirst().taskId()), true, null);
        promises.taskDone(String.valueOf(promises.questions(deal).getFirst().taskId()), true, "Yes, for three days.");
        assertThat(promises.items(deal).getFirst().state()).isEqualTo("done");
        assertThat(promises.questions(deal).getFirst().answer()).isEqualTo("Yes, for three days.");
    }

    @Test
    void what_they_said_they_may_read_and_what_they_objected_to_they_may_not() {
        String deal = deal();
        intake.add(meeting(deal, "one", true), "mara");
        assertThat(jdbc.sql("select label || '/' || visibility || '/' || value from fact where deal_id = ?")
                        .param(deal)
                        .query(String.class)
                        .list())
                .contains(
                        "key point/customer/Planning takes two days a week",
                        "objection/internal/the price is high",
                        "was there/customer/Jonas Falk",
                        "next meeting/customer/2026-10-13");
    }

    @Test
    void the_deal_knows_its_latest_conversation_and_next_step() {
        String deal = deal();
        intake.add(meeting(deal, "one", true), "mara");
        assertThat(jdbc.sql(
                                "select last_interaction ->> 'channel' || '/' || (last_interaction ->> 'topic') || '/' || promised_step from deal where id = ?")
                        .param(deal)
                        .query(String.class)
                        .single())
                .isEqualTo("demo/route planning/meet with Ines");
    }

    @Test
    void a_deal_that_was_held_goes_on_and_one_that_a_person_has_taken_over_stays_with_them() {
        String held = deal();
        commands.happen(
                held, UUID.randomUUID().toString(), "x", new SequenceEvent.Replied(Instant.now(), Intent.POSITIVE));
        intake.add(meeting(held, "one", true), "mara");
        assertThat(deals.byId(held).orElseThrow().gate()).isEqualTo("open");

        String taken = deal();
        commands.happen(taken, UUID.randomUUID().toString(), "x", new SequenceEvent.TakenOver(Instant.now(), "mara"));
        intake.add(meeting(taken, "one", true), "mara");
        assertThat(deals.byId(taken).orElseThrow().gate()).isEqualTo("taken-over");
    }

    @Test
    void it_begins_the_follow_up_of_a_deal_that_nobody_follows_yet_and_joins_it() {
        String deal = notEnrolled();
        house.cadence("post-demo");
        intake.add(meeting(deal, "first", true), "mara");
        Deals.Deal now = deals.byId(deal).orElseThrow();
        assertThat(now.cadence()).startsWith("post-demo@");
        assertThat(now.phase()).isEqualTo("running");
        assertThat(deals.happenings(deal)).extracting(Deals.Happening::kind).containsExactly("meetingHeld");
    }

    @Test
    void where_no_rule_begins_what_was_said_and_promised_is_kept_all_the_same() {
        String deal = notEnrolled();
        intake.add(meeting(deal, "first", false), "mara");
        assertThat(deals.byId(deal).orElseThrow().phase()).isEqualTo("finished");
        assertThat(meetings.of(deal)).hasSize(1);
        assertThat(promises.items(deal)).isNotEmpty();
    }

    private String notEnrolled() {
        String deal = deal();
        jdbc.sql("""
                update deal set phase = 'finished', gate = 'stopped', cadence = null, cadence_version = null,
                    state = jsonb_set(state, '{phase}', '{"is": "finished", "reason": "NOT_ENROLLED"}') where id = ?
                """).param(deal).update();
        return deal;
    }

    @Test
    void drafts_that_know_nothing_of_it_are_withdrawn() {
        String deal = deal();
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        String draft = house.draft(new TouchKey(deal, 1, 1), contact, "jonas@falk.example", "waiting");
        intake.add(meeting(deal, "one", true), "mara");
        assertThat(jdbc.sql("select state from draft where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .isEqualTo("withdrawn");
    }

    private long count(String sql, String deal) {
        return jdbc.sql(sql).param(deal).query(Long.class).single();
    }
}
