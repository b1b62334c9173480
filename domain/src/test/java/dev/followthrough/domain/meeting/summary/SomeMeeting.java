package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A discovery call between Mara (ours) and Jonas (theirs), for tests to add to.
public final class SomeMeeting {
    public static final LocalDate DAY = LocalDate.parse("2026-10-07");

    private final List<Spoken> said = new ArrayList<>();
    private final List<ActionItem> items = new ArrayList<>();
    private final List<Noted> objections = new ArrayList<>();
    private @Nullable String nextStep;
    private MeetingType type = MeetingType.DISCOVERY;

    public SomeMeeting ofType(MeetingType other) {
        type = other;
        return this;
    }

    public SomeMeeting mara(String text) {
        said.add(new Spoken("Mara Lindqvist", Side.OURS, text));
        return this;
    }

    public SomeMeeting jonas(String text) {
        said.add(new Spoken("Jonas Falk", Side.THEIRS, text));
        return this;
    }

    public SomeMeeting objection(String quote) {
        objections.add(new Noted(quote, "Jonas Falk", quote));
        return jonas(quote);
    }

    public SomeMeeting promises(Side side, String what, @Nullable LocalDate due) {
        String owner = side == Side.OURS ? "Mara Lindqvist" : side == Side.THEIRS ? "Jonas Falk" : null;
        items.add(new ActionItem(
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
                what));
        return this;
    }

    public SomeMeeting next(String step) {
        nextStep = step;
        return this;
    }

    public MeetingReading reading() {
        return new MeetingReading(
                type,
                DAY,
                List.of(
                        new Participant("Mara Lindqvist", Side.OURS, null),
                        new Participant("Jonas Falk", Side.THEIRS, "IT lead")),
                items,
                List.of(new OpenQuestion(
                        "does it run offline?",
                        "Jonas Falk",
                        Side.THEIRS,
                        null,
                        "engineering",
                        DAY.plusDays(2),
                        "email",
                        "Does it run offline?")),
                nextStep,
                List.of(new Noted("Planning takes two days a week", "Jonas Falk", "Planning takes two days a week")),
                List.of(),
                objections,
                List.of(),
                "en");
    }

    public InternalSummary summary() {
        return Summaries.of(reading(), said, 42);
    }
}
