package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people of the house do in a script (M28). Who decides on a draft or does a task has to name it, so
/// these look at the sequence first.
record HouseEvents(ScriptNode node, Instant start, ZoneId zone) {
    private static final String BY = "script";

    static final List<String> WORDS = List.of(
            "approved",
            "rejected",
            "asked-again",
            "paused",
            "resumed",
            "skipped",
            "rescheduled",
            "taken-over",
            "handed-back",
            "task-done",
            "stopped",
            "overridden",
            "reviewed");

    Scripted.@Nullable Happens happens(String word) {
        return switch (word) {
            case "reviewed" -> reviewed(node.needed("verdict").choice(Verdict.values()));
            case "approved" -> reviewed(Verdict.APPROVED);
            case "rejected" -> reviewed(Verdict.REJECTED);
            case "asked-again" -> reviewed(Verdict.ASKED_AGAIN);
            case "paused" -> {
                ScriptNode until = node.get("until");
                Instant end = until == null ? null : until.moment(start, zone);
                yield ScriptEvents.always(at -> new SequenceEvent.Paused(at, end, BY));
            }
            case "resumed" -> ScriptEvents.always(at -> new SequenceEvent.Resumed(at, BY));
            case "skipped" -> ScriptEvents.always(at -> new SequenceEvent.Skipped(at, BY));
            case "rescheduled" -> {
                Instant to = node.needed("to").moment(start, zone);
                yield ScriptEvents.always(at -> new SequenceEvent.Rescheduled(at, to, BY));
            }
            case "taken-over" -> ScriptEvents.always(at -> new SequenceEvent.TakenOver(at, BY));
            case "handed-back" -> ScriptEvents.always(at -> new SequenceEvent.HandedBack(at, BY));
            case "task-done" -> {
                String outcome = node.get("outcome") == null
                        ? "done"
                        : node.needed("outcome").text();
                yield (state, at) -> state.current() == null
                        ? null
                        : new SequenceEvent.TaskDone(at, state.current().ordinal(), outcome, BY);
            }
            case "overridden" -> {
                Variant wish = wish();
                yield ScriptEvents.always(at -> new SequenceEvent.Overridden(at, wish, BY));
            }
            case "stopped" -> ScriptEvents.always(at -> new SequenceEvent.Stopped(at, BY));
            default -> null;
        };
    }

    private Variant wish() {
        ScriptNode channel = node.get("channel");
        ScriptNode audience = node.get("audience");
        ScriptNode maxWords = node.get("maxWords");
        return new Variant(
                null,
                null,
                ScriptProspect.text(node, "kind"),
                ScriptProspect.text(node, "angle"),
                null,
                maxWords == null ? null : Integer.valueOf(maxWords.number()),
                channel == null ? List.of() : List.of(channel.choice(Channel.values())),
                audience == null ? null : audience.choice(Audience.ofSteps().toArray(Audience[]::new)),
                null,
                null,
                null);
    }

    private static Scripted.Happens reviewed(Verdict verdict) {
        return (state, at) -> {
            Touch touch = state.current();
            return touch == null || touch.draft() == null
                    ? null
                    : new SequenceEvent.Reviewed(at, touch.ordinal(), touch.draft(), verdict, BY);
        };
    }
}
