package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Course;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.SequenceState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who a script's prospect is: `segment`, `score`, `marks`, `reach`, `dates: {renewal, event}`, `attempts`,
/// `draw`.
final class ScriptProspect {
    private ScriptProspect() {}

    static SequenceState enrolled(ScriptNode node, Instant start, ZoneId zone) {
        node.knows("segment", "score", "marks", "reach", "dates", "attempts", "draw");
        Prospect prospect = Prospect.UNKNOWN.known(text(node, "segment"), text(node, "score"), marks(node));
        ScriptNode reach = node.get("reach");
        if (reach != null) {
            Set<Channel> channels = EnumSet.noneOf(Channel.class);
            reach.items().forEach(channel -> channels.add(channel.choice(Channel.values())));
            prospect = prospect.reachedBy(channels);
        }
        ScriptNode draw = node.get("draw");
        if (draw != null) prospect = prospect.drawn(draw.number());
        ScriptNode attempts = node.get("attempts");
        return SequenceState.enrolled(
                1, start, attempts == null ? 0 : attempts.number(), course(node.get("dates"), start, zone), prospect);
    }

    static Set<String> marks(ScriptNode node) {
        Set<String> marks = new HashSet<>();
        ScriptNode list = node.get("marks");
        if (list != null) list.items().forEach(mark -> marks.add(mark.text()));
        return marks;
    }

    static @Nullable String text(ScriptNode node, String name) {
        ScriptNode value = node.get(name);
        return value == null ? null : value.text();
    }

    private static Course course(@Nullable ScriptNode dates, Instant start, ZoneId zone) {
        Course course = Course.PLAIN;
        if (dates == null) return course;
        dates.knows("renewal", "event");
        for (ScriptNode name : dates.names()) {
            Anchor anchor = name.choice(Anchor.values());
            course = course.with(anchor, dates.needed(name.text()).moment(start, zone));
        }
        return course;
    }
}
