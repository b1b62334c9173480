package dev.followthrough.domain.crm;

import dev.followthrough.domain.crm.CrmUpdate.Change;
import dev.followthrough.domain.crm.CrmUpdate.CrmTask;
import dev.followthrough.domain.crm.CrmUpdate.LastActivity;
import dev.followthrough.domain.crm.CrmUpdate.NewContact;
import dev.followthrough.domain.crm.CrmUpdate.NextStep;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.DealBefore;
import dev.followthrough.domain.meeting.summary.InternalSummary;
import dev.followthrough.domain.meeting.summary.StageAdvice;
import dev.followthrough.domain.meeting.summary.SummaryText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the CRM update of a meeting.
public final class CrmUpdates {
    private CrmUpdates() {}

    public static CrmUpdate of(MeetingReading reading, InternalSummary summary, DealBefore deal) {
        return new CrmUpdate(
                new LastActivity(reading.date(), inBrief(reading, summary)),
                nextStep(reading),
                stage(summary.stage(), deal),
                CrmShifts.closeDate(summary),
                CrmShifts.amount(summary, deal),
                contacts(reading, deal),
                SummaryText.of(summary),
                tasks(reading));
    }

    private static String inBrief(MeetingReading reading, InternalSummary summary) {
        String type = reading.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String first = summary.takeaways().isEmpty()
                ? "nothing was noted"
                : summary.takeaways().getFirst();
        return type + " call: " + first;
    }

    /// What was agreed; else our own earliest promise, which is what moves the deal next.
    private static @Nullable NextStep nextStep(MeetingReading reading) {
        if (reading.nextStep() != null)
            return new NextStep(
                    reading.nextStep(),
                    reading.actionItems().stream()
                            .filter(item -> item.side() == Side.SHARED && item.due() != null)
                            .map(item -> item.due())
                            .findFirst()
                            .orElse(null));
        return reading.actionItems().stream()
                .filter(item -> item.side() != Side.THEIRS)
                .findFirst()
                .map(item -> new NextStep(item.what(), item.due()))
                .orElse(null);
    }

    private static @Nullable Change stage(StageAdvice advice, DealBefore deal) {
        return advice.move() == StageAdvice.Move.STAY
                ? null
                : new Change(deal.stage(), null, advice.move().name().toLowerCase(Locale.ROOT) + ": " + advice.why());
    }

    private static List<NewContact> contacts(MeetingReading reading, DealBefore deal) {
        return reading.participants().stream()
                .filter(person -> person.side() == Side.THEIRS)
                .filter(person -> deal.contacts().stream().noneMatch(known -> isSame(known, person.name())))
                .map(person -> new NewContact(person.name(), person.role()))
                .toList();
    }

    /// A recorder may know only a first name.
    private static boolean isSame(String known, String name) {
        return known.equalsIgnoreCase(name)
                || known.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + " ");
    }

    private static List<CrmTask> tasks(MeetingReading reading) {
        Stream<CrmTask> ours = reading.actionItems().stream()
                .filter(item -> item.side() != Side.THEIRS)
                .map(item -> new CrmTask(item.what(), item.owner(), item.due()));
        Stream<CrmTask> questions = reading.openQuestions().stream()
                .map(question ->
                        new CrmTask("answer: " + question.question(), question.whoCanAnswer(), question.answerBy()));
        return Stream.concat(ours, questions).toList();
    }
}
