package dev.followthrough.store.meeting;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.store.deal.Tasks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what we promised, and what we could not answer, into tasks of the deal's owner. What they promised becomes
/// no task: the next touch reminds them of it gently.
@Component
class MeetingTasks {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    /// When no date was said; nobody waits for longer.
    private static final int WORKING_DAYS = 2;

    private final Tasks tasks;

    MeetingTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /// @return the task's id; null: it is not ours to do
    @Nullable
    String openFor(NewMeeting meeting, int enrollment, ActionItem item, ZoneId ownerZone) {
        if (item.side() == Side.THEIRS) return null;
        String condition = item.condition() == null ? "" : " (" + item.condition() + ")";
        String who = item.owner() == null ? "" : item.owner() + ": ";
        return open(
                meeting,
                enrollment,
                "commitment",
                item.due(),
                ownerZone,
                who + item.what() + condition + (item.blocksDeal() ? "; the deal waits for it" : ""));
    }

    @Nullable
    String openFor(NewMeeting meeting, int enrollment, OpenQuestion question, ZoneId ownerZone) {
        if (question.side() == Side.OURS) return null;
        String who = question.askedBy() == null ? "They" : question.askedBy();
        String answerer = question.whoCanAnswer() == null ? "" : "; who can answer: " + question.whoCanAnswer();
        String by = question.deliverBy() == null ? "" : "; promised by " + question.deliverBy();
        return open(
                meeting,
                enrollment,
                "question",
                question.answerBy(),
                ownerZone,
                who + " asked: " + question.question() + answerer + by);
    }

    private String open(
            NewMeeting meeting, int enrollment, String kind, @Nullable LocalDate due, ZoneId zone, String reason) {
        LocalDate day = due != null
                ? due
                : workingDaysAfter(meeting.heldAt().atZone(zone).toLocalDate());
        return tasks.open(
                meeting.dealId(),
                enrollment,
                null,
                kind,
                day.atTime(END_OF_DAY).atZone(zone).toInstant(),
                reason,
                null);
    }

    private static LocalDate workingDaysAfter(LocalDate day) {
        LocalDate due = day;
        for (int left = WORKING_DAYS; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return due;
    }
}
