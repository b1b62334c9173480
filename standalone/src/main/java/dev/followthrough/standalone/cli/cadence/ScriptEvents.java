package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.meeting.FollowUpTime;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.domain.sequence.Touch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a script's events.
final class ScriptEvents {
    private static final String BY = "script";

    private static final List<String> WORDS = List.of(
            "opened",
            "clicked",
            "replied",
            "out-of-office",
            "opted-out",
            "bounced",
            "meeting-held",
            "won",
            "lost",
            "expired",
            "consent-withdrawn",
            "consent-given",
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
            "engaged",
            "deal-changed",
            "consent-changed",
            "reviewed");

    private ScriptEvents() {}

    static Script.Event event(ScriptNode event, Instant start, ZoneId zone) {
        ScriptNode is = event.needed("is");
        String word = is.text()
                .replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
        if (!WORDS.contains(word))
            throw is.wrong("nothing of the name `" + is.text() + "` can happen; what can: " + String.join(", ", WORDS));
        return switch (word) {
            case "opened" -> plain(at -> new SequenceEvent.Engaged(at, Happened.OPENED));
            case "clicked" -> plain(at -> new SequenceEvent.Engaged(at, Happened.CLICKED));
            case "replied" -> {
                Intent intent = event.get("intent") == null
                        ? Intent.UNCLEAR
                        : event.needed("intent").choice(Intent.values());
                yield plain(at -> new SequenceEvent.Replied(at, intent));
            }
            case "out-of-office" -> {
                Instant until = moment(event, "until", start, zone);
                yield plain(at -> new SequenceEvent.OutOfOffice(at, until));
            }
            case "opted-out" -> {
                var scope = event.get("scope") == null
                        ? SequenceEvent.OptedOut.Scope.ALL
                        : event.needed("scope").choice(SequenceEvent.OptedOut.Scope.values());
                yield plain(at -> new SequenceEvent.OptedOut(at, scope));
            }
            case "bounced" -> {
                boolean permanent = event.get("permanent") == null
                        || event.needed("permanent").yesOrNo();
                yield plain(at -> new SequenceEvent.Bounced(at, permanent));
            }
            case "meeting-held" -> {
                MeetingType type =
                        event.get("type") == null ? null : event.needed("type").choice(MeetingType.values());
                yield plain(at -> new SequenceEvent.MeetingHeld(
                        at,
                        type == null
                                ? null
                                : FollowUpTime.of(type).owed(at, zone).orElse(null)));
            }
            case "won" -> plain(at -> new SequenceEvent.DealChanged(at, StopReason.DEAL_WON));
            case "lost" -> plain(at -> new SequenceEvent.DealChanged(at, StopReason.DEAL_LOST));
            case "expired" -> plain(at -> new SequenceEvent.DealChanged(at, StopReason.DEAL_EXPIRED));
            case "consent-withdrawn" -> plain(at -> new SequenceEvent.ConsentChanged(at, false));
            case "consent-given" -> plain(at -> new SequenceEvent.ConsentChanged(at, true));
            case "engaged" -> {
                Happened what = event.needed("what").choice(Happened.values());
                yield plain(at -> new SequenceEvent.Engaged(at, what));
            }
            case "deal-changed" -> {
                StopReason closed = closedAs(event.needed("closedAs"));
                yield plain(at -> new SequenceEvent.DealChanged(at, closed));
            }
            case "consent-changed" -> {
                boolean granted = event.needed("granted").yesOrNo();
                yield plain(at -> new SequenceEvent.ConsentChanged(at, granted));
            }
            case "reviewed" -> reviewed(event.needed("verdict").choice(Verdict.values()));
            case "approved" -> reviewed(Verdict.APPROVED);
            case "rejected" -> reviewed(Verdict.REJECTED);
            case "asked-again" -> reviewed(Verdict.ASKED_AGAIN);
            case "paused" -> {
                Instant until = moment(event, "until", start, zone);
                yield plain(at -> new SequenceEvent.Paused(at, until, BY));
            }
            case "resumed" -> plain(at -> new SequenceEvent.Resumed(at, BY));
            case "skipped" -> plain(at -> new SequenceEvent.Skipped(at, BY));
            case "rescheduled" -> {
                Instant to = event.needed("to").moment(start, zone);
                yield plain(at -> new SequenceEvent.Rescheduled(at, to, BY));
            }
            case "taken-over" -> plain(at -> new SequenceEvent.TakenOver(at, BY));
            case "handed-back" -> plain(at -> new SequenceEvent.HandedBack(at, BY));
            case "task-done" ->
                (state, at) ->
                        inHand(state) == null ? null : new SequenceEvent.TaskDone(at, ordinal(state), "done", BY);
            default -> plain(at -> new SequenceEvent.Stopped(at, BY));
        };
    }

    static Script.Event reviewed(Verdict verdict) {
        return (state, at) -> {
            Touch touch = inHand(state);
            return touch == null || touch.draft() == null
                    ? null
                    : new SequenceEvent.Reviewed(at, touch.ordinal(), touch.draft(), verdict, BY);
        };
    }

    private interface At {
        SequenceEvent happens(Instant at);
    }

    private static Script.Event plain(At event) {
        return (state, at) -> event.happens(at);
    }

    private static @Nullable Touch inHand(SequenceState state) {
        return state.current();
    }

    private static int ordinal(SequenceState state) {
        Touch touch = state.current();
        return touch == null ? 0 : touch.ordinal();
    }

    private static @Nullable Instant moment(ScriptNode event, String name, Instant start, ZoneId zone) {
        ScriptNode node = event.get(name);
        return node == null ? null : node.moment(start, zone);
    }

    private static StopReason closedAs(ScriptNode node) {
        return switch (node.text().toLowerCase(Locale.ROOT).replaceFirst("^deal[_-]", "")) {
            case "won" -> StopReason.DEAL_WON;
            case "lost" -> StopReason.DEAL_LOST;
            case "expired" -> StopReason.DEAL_EXPIRED;
            default -> throw node.wrong("`" + node.text() + "` is not one of won, lost, expired");
        };
    }

    /// Fields that no event of this kind has. A script may say more than the simulator needs; a slip of the pen
    /// should still be seen.
    static List<String> unread(ScriptNode event) {
        Set<String> read = Set.of(
                "at",
                "is",
                "intent",
                "type",
                "until",
                "scope",
                "permanent",
                "to",
                "what",
                "closedAs",
                "granted",
                "verdict",
                "by");
        return event.names().stream()
                .filter(name -> !read.contains(name.text()))
                .map(name -> name.place() + "warning: `" + name.text() + "` is not read")
                .toList();
    }
}
