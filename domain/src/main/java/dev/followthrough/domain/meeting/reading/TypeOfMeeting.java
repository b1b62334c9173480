package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.source.Transcript;
import java.util.Locale;

/// Tells what kind of conversation it was: all of one side is internal; else the words of its title, then of the talk.
final class TypeOfMeeting {
    private static final int TITLE_WEIGHT = 10;
    private static final int ENOUGH = 2;

    private TypeOfMeeting() {}

    static MeetingType of(Transcript transcript, Cast cast, Tongue tongue) {
        boolean oneSided =
                cast.people().size() > 1 && cast.people().stream().allMatch(person -> person.side() == Side.OURS);
        if (oneSided) return MeetingType.INTERNAL;
        String title =
                transcript.header().title() == null ? "" : transcript.header().title();
        MeetingType best = MeetingType.OTHER;
        int most = ENOUGH - 1;
        for (MeetingType type : MeetingType.values()) {
            String label = "type-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
            int score = TITLE_WEIGHT * tongue.remarks().count(label, title)
                    + tongue.remarks().count(label, transcript.text());
            if (type == MeetingType.INTERNAL) score = tongue.remarks().has(label, title) ? score : 0;
            if (score > most) {
                most = score;
                best = type;
            }
        }
        return best;
    }
}
