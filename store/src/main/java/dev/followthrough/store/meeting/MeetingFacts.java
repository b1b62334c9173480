package dev.followthrough.store.meeting;

import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.store.deal.NewDeal.NewFact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a meeting adds to the facts of its deal. What they said or agreed to themselves, they may read; what they
/// objected to is for our own people.
final class MeetingFacts {
    private static final Pattern TALK = Pattern.compile(
            "(?i)\\b(?:call|meet\\w*|demo|session|review|workshop|talk|sync|follow-up)\\b|会议|开会|电话|见面|沟通|演示|再聊|碰");

    private MeetingFacts() {}

    /// What somebody told beside the business is true and may be said, but a sentence of theirs makes none of ours: it
    /// carries no label that the built-in writer begins with.
    private static final String TOLD_BESIDE = "told beside the business";

    /// A point that speaks of `that` without saying what.
    private static final Pattern UNSAID =
            Pattern.compile("(?i)\\b(?:know|need|like|want|do|see|have|ask for) (?:that|it|this)\\b|那个|这个$");

    /// @param meetingId which is the facts' source
    static List<NewFact> of(MeetingReading reading, String meetingId) {
        String source = "meeting " + meetingId;
        List<NewFact> facts = new ArrayList<>();
        reading.keyPoints().stream()
                .filter(point -> !UNSAID.matcher(point.text()).find())
                .forEach(point -> facts.add(text(FactLabels.KEY_POINT, point.text(), "customer", source)));
        for (Noted decision : reading.decisions())
            facts.add(text(FactLabels.DECISION, decision.text(), "customer", source));
        for (Noted objection : reading.objections())
            facts.add(text(FactLabels.OBJECTION, objection.text(), "internal", source));
        for (Noted detail : reading.personal()) facts.add(text(TOLD_BESIDE, detail.text(), "customer", source));
        people(reading).forEach(name -> facts.add(new NewFact("person", "was there", name, "customer", source)));
        nextMeeting(reading, source).forEach(facts::add);
        return facts;
    }

    private static Set<String> people(MeetingReading reading) {
        Set<String> names = new LinkedHashSet<>();
        reading.participants().stream().map(Participant::name).forEach(names::add);
        reading.actionItems().stream()
                .map(ActionItem::owner)
                .filter(owner -> owner != null && !owner.isBlank())
                .forEach(names::add);
        return names;
    }

    private static List<NewFact> nextMeeting(MeetingReading reading, String source) {
        return reading.actionItems().stream()
                .filter(item -> item.side() == Side.SHARED && item.due() != null)
                .filter(item -> TALK.matcher(item.what()).find())
                .limit(1)
                .map(item ->
                        new NewFact("date", FactLabels.NEXT_MEETING, String.valueOf(item.due()), "customer", source))
                .toList();
    }

    private static NewFact text(String label, String value, String visibility, String source) {
        return new NewFact("text", label, value, visibility, source);
    }
}
