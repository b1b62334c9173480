package dev.followthrough.store.meeting;

import dev.followthrough.domain.meeting.CustomerWords;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.MergedReading;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.cadence.enrollment.SignsOfLife;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a meeting in, in one transaction: the meeting and what was understood, the facts and tasks that
/// follow from it, and the news for the sequence. Drafts that were written before know nothing of it and are
/// withdrawn.
@Component
public class MeetingIntake {
    private static final MeetingReading NOTHING_BEFORE = new MeetingReading(
            MeetingType.OTHER,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "");

    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final Meetings meetings;
    private final Promises promises;
    private final MeetingTasks tasks;
    private final DealIntake deals;
    private final DealLog log;
    private final SignsOfLife signs;
    private final BusinessClock clock;

    public MeetingIntake(
            JdbcClient jdbc,
            SubjectLocks locks,
            Meetings meetings,
            Promises promises,
            MeetingTasks tasks,
            DealIntake deals,
            DealLog log,
            SignsOfLife signs,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.meetings = meetings;
        this.promises = promises;
        this.tasks = tasks;
        this.deals = deals;
        this.log = log;
        this.signs = signs;
        this.clock = clock;
    }

    private record Standing(String gate, int enrollment, ZoneId ownerZone) {}

    /// A deal that was held goes on: whoever brings the meeting in has seen that the conversation took place.
    /// One that nobody follows is enrolled where a rule says so; else what was said and promised is kept all
    /// the same.
    ///
    /// @return the meeting's id; empty when the deal has this very text already
    @Transactional
    public Optional<String> add(NewMeeting meeting, String actor) {
        locks.holdDeal(meeting.dealId());
        Optional<String> added = meetings.insert(meeting, actor);
        added.ifPresent(id -> follow(id, meeting, actor));
        return added;
    }

    /// A second reading found more: it is kept, and becomes tasks and promises as the first did.
    ///
    /// @param readBy the model's name
    @Transactional
    public void readAgain(Meetings.Meeting meeting, MergedReading merged, String readBy) {
        locks.holdDeal(meeting.dealId());
        meetings.readAgain(meeting.id(), merged.reading(), "built-in, " + readBy);
        var added = new NewMeeting(
                meeting.dealId(),
                meeting.heldAt(),
                ZoneId.of(meeting.zone()),
                meeting.title(),
                null,
                meeting.minutes(),
                meeting.fileName(),
                "",
                readBy,
                only(merged),
                meeting.summary(),
                meeting.crm(),
                null);
        promised(meeting.id(), added, standing(meeting.dealId()), meeting.reading());
    }

    private static MeetingReading only(MergedReading merged) {
        MeetingReading all = merged.reading();
        return new MeetingReading(
                all.type(),
                all.date(),
                all.participants(),
                merged.items(),
                merged.questions(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all.language());
    }

    private void follow(String id, NewMeeting meeting, String actor) {
        if (meeting.owed() != null) signs.heard(meeting.dealId(), "we spoke", "meeting:" + id);
        Standing deal = standing(meeting.dealId());
        MeetingFacts.of(meeting.reading(), id).forEach(fact -> deals.addFact(meeting.dealId(), fact));
        promised(id, meeting, deal, NOTHING_BEFORE);
        if (meeting.owed() != null) remember(meeting);
        if (deal.gate().equals("held") && meeting.owed() != null)
            log.append(
                    meeting.dealId(),
                    "meeting:" + id + ":resumed",
                    actor,
                    new SequenceEvent.Resumed(clock.now(), actor));
        log.append(
                meeting.dealId(), "meeting:" + id, actor, new SequenceEvent.MeetingHeld(clock.now(), meeting.owed()));
    }

    private Standing standing(String dealId) {
        return jdbc.sql(
                        "select d.gate, d.enrollment, p.zone from deal d join person p on p.id = d.owner_id where d.id = ?")
                .param(dealId)
                .query((row, n) -> new Standing(row.getString(1), row.getInt(2), ZoneId.of(row.getString(3))))
                .single();
    }

    /// @param before whose items have their numbers already
    private void promised(String id, NewMeeting meeting, Standing deal, MeetingReading before) {
        int n = before.actionItems().size();
        for (var item : meeting.reading().actionItems()) {
            String task = tasks.openFor(meeting, deal.enrollment(), item, deal.ownerZone());
            promises.add(id, meeting.dealId(), n++, item, task);
        }
        n = before.openQuestions().size();
        for (var question : meeting.reading().openQuestions()) {
            String task = tasks.openFor(meeting, deal.enrollment(), question, deal.ownerZone());
            promises.add(id, meeting.dealId(), n++, question, task);
        }
    }

    /// Without its day: that stands as a date of its own, and `on Tuesday` is wrong a week later.
    private static @Nullable String bothAgreed(MeetingReading reading) {
        return reading.actionItems().stream()
                .filter(item -> item.side() == Side.SHARED)
                .flatMap(item -> CustomerWords.of(item.what(), item.side(), reading.language()).stream())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /// The latest conversation with the customer is what the next touch refers to.
    private void remember(NewMeeting meeting) {
        String channel = meeting.reading().type() == MeetingType.DEMO ? "demo" : "call";
        var last = new NewDeal.LastInteraction(meeting.heldAt(), channel, meeting.topic());
        deals.metAgain(meeting.dealId(), last, bothAgreed(meeting.reading()));
    }
}
