package dev.followthrough.store.meeting;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What both sides promised in their meetings, and what was asked and not answered: kept until it is done.
@Repository
public class Promises {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public Promises(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param side   `ours`, `theirs` or `shared`
    /// @param state  `open`, `done` or `withdrawn`
    /// @param taskId of the task that it became; null: none
    public record Item(
            String id,
            String meetingId,
            String dealId,
            String what,
            @Nullable String owner,
            String side,
            @Nullable LocalDate due,
            @Nullable String dueWords,
            @Nullable String condition,
            boolean blocks,
            String quote,
            @Nullable String taskId,
            String state,
            @Nullable Instant doneAt) {}

    /// @param answer in words that the customer may read; null: not answered yet
    public record Question(
            String id,
            String meetingId,
            String dealId,
            String question,
            @Nullable String askedBy,
            String side,
            @Nullable String whoCanAnswer,
            @Nullable LocalDate answerBy,
            @Nullable String deliverBy,
            String quote,
            @Nullable String taskId,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    void add(String meetingId, String dealId, int n, ActionItem item, @Nullable String taskId) {
        jdbc.sql("""
                insert into action_item (id, meeting_id, deal_id, n, what, owner, side, due, due_words, condition, blocks, quote, task_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        Ids.next("ai"),
                        meetingId,
                        dealId,
                        n,
                        item.what(),
                        item.owner(),
                        Meetings.word(item.side()),
                        item.due() == null ? null : Date.valueOf(item.due()),
                        item.dueWords(),
                        item.condition(),
                        item.blocksDeal(),
                        item.quote(),
                        taskId))
                .update();
    }

    void add(String meetingId, String dealId, int n, OpenQuestion question, @Nullable String taskId) {
        jdbc.sql("""
                insert into open_question (id, meeting_id, deal_id, n, question, asked_by, side, why, can_answer, answer_by, deliver_by,
                                           quote, task_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        Ids.next("oq"),
                        meetingId,
                        dealId,
                        n,
                        question.question(),
                        question.askedBy(),
                        Meetings.word(question.side()),
                        question.why(),
                        question.whoCanAnswer(),
                        question.answerBy() == null ? null : Date.valueOf(question.answerBy()),
                        question.deliverBy(),
                        question.quote(),
                        taskId))
                .update();
    }

    /// In the order of their meetings, newest first, as they were said.
    public List<Item> items(String dealId) {
        return jdbc.sql("""
                select i.* from action_item i join meeting m on m.id = i.meeting_id
                where i.deal_id = ? order by m.held_at desc, i.n
                """).param(dealId).query(Promises::item).list();
    }

    public List<Question> questions(String dealId) {
        return jdbc.sql("""
                select q.* from open_question q join meeting m on m.id = q.meeting_id
                where q.deal_id = ? order by m.held_at desc, q.n
                """).param(dealId).query(Promises::question).list();
    }

    public Optional<Item> item(String id) {
        return jdbc.sql("select * from action_item where id = ?")
                .param(id)
                .query(Promises::item)
                .optional();
    }

    /// @param state `done` or `withdrawn`
    /// @return whether it was open until now
    public boolean settle(String id, String state) {
        return jdbc.sql("update action_item set state = ?, done_at = ? where id = ? and state = 'open'")
                        .params(state, Timestamp.from(clock.now()), id)
                        .update()
                == 1;
    }

    /// What a task that was done settles.
    ///
    /// @param kept   whether what was promised was done
    /// @param answer to the question that the task was about, in words that the customer may read; null: none
    public void taskDone(String taskId, boolean kept, @Nullable String answer) {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("update action_item set state = ?, done_at = ? where task_id = ? and state = 'open'")
                .params(kept ? "done" : "withdrawn", now, taskId)
                .update();
        if (answer == null) return;
        jdbc.sql("update open_question set answer = ?, answered_at = ? where task_id = ?")
                .params(answer, now, taskId)
                .update();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getString("id"),
                row.getString("meeting_id"),
                row.getString("deal_id"),
                row.getString("what"),
                row.getString("owner"),
                row.getString("side"),
                row.getObject("due", LocalDate.class),
                row.getString("due_words"),
                row.getString("condition"),
                row.getBoolean("blocks"),
                row.getString("quote"),
                row.getString("task_id"),
                row.getString("state"),
                instant(row, "done_at"));
    }

    private static Question question(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getString("id"),
                row.getString("meeting_id"),
                row.getString("deal_id"),
                row.getString("question"),
                row.getString("asked_by"),
                row.getString("side"),
                row.getString("can_answer"),
                row.getObject("answer_by", LocalDate.class),
                row.getString("deliver_by"),
                row.getString("quote"),
                row.getString("task_id"),
                row.getString("answer"),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
