package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.meeting.FollowUpTime;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One event of a script: what the prospect or the world does, in words. What people of the house do stands
/// in [HouseEvents].
record ScriptEvents(ScriptNode node, Instant start, ZoneId zone) {
    private static final List<String> WORDS = List.of(
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
            "engaged",
            "deal-changed",
            "consent-changed",
            "date-set",
            "rated");

    Scripted.Happens happens() {
        ScriptNode is = node.needed("is");
        String word = is.text()
                .replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
        return act(word)
                .map(what -> always(at -> new SequenceEvent.Engaged(at, what)))
                .or(() -> Optional.ofNullable(happens(word)))
                .or(() -> Optional.ofNullable(new HouseEvents(node, start, zone).happens(word)))
                .orElseThrow(() -> is.wrong("nothing of the name `" + is.text() + "` can happen; what can: "
                        + String.join(", ", words().toList())));
    }

    private static Optional<Happened> act(String word) {
        return Stream.of(Happened.values())
                .filter(what -> what != Happened.NOTHING && what.word().equals(word))
                .findFirst();
    }

    private static Stream<String> words() {
        Stream<String> acts = Stream.of(Happened.values())
                .filter(what -> what != Happened.NOTHING)
                .map(Happened::word);
        return Stream.of(acts, WORDS.stream(), HouseEvents.WORDS.stream()).flatMap(words -> words);
    }

    private Scripted.@Nullable Happens happens(String word) {
        return switch (word) {
            case "replied" -> {
                Intent intent = choice("intent", Intent.values(), Intent.UNCLEAR);
                Instant notBefore = moment("notBefore");
                yield always(at -> new SequenceEvent.Replied(at, intent, notBefore, null));
            }
            case "out-of-office" -> {
                Instant until = moment("until");
                yield always(at -> new SequenceEvent.OutOfOffice(at, until));
            }
            case "opted-out" -> {
                var scope = choice("scope", SequenceEvent.OptedOut.Scope.values(), SequenceEvent.OptedOut.Scope.ALL);
                yield always(at -> new SequenceEvent.OptedOut(at, scope));
            }
            case "bounced" -> {
                boolean permanent = node.get("permanent") == null
                        || node.needed("permanent").yesOrNo();
                yield always(at -> new SequenceEvent.Bounced(at, permanent));
            }
            case "meeting-held" -> {
                MeetingType type =
                        node.get("type") == null ? null : node.needed("type").choice(MeetingType.values());
                yield always(at -> new SequenceEvent.MeetingHeld(
                        at,
                        type == null
                                ? null
                                : FollowUpTime.of(type).owed(at, zone).orElse(null)));
            }
            case "won" -> always(at -> new SequenceEvent.DealChanged(at, StopReason.DEAL_WON));
            case "lost" -> always(at -> new SequenceEvent.DealChanged(at, StopReason.DEAL_LOST));
            case "expired" -> always(at -> new SequenceEvent.DealChanged(at, StopReason.DEAL_EXPIRED));
            case "consent-withdrawn" -> always(at -> new SequenceEvent.ConsentChanged(at, false));
            case "consent-given" -> always(at -> new SequenceEvent.ConsentChanged(at, true));
            case "engaged" -> {
                Happened what = node.needed("what").choice(Happened.values());
                yield always(at -> new SequenceEvent.Engaged(at, what));
            }
            case "deal-changed" -> {
                StopReason closed = closedAs(node.needed("closedAs"));
                yield always(at -> new SequenceEvent.DealChanged(at, closed));
            }
            case "consent-changed" -> {
                boolean granted = node.needed("granted").yesOrNo();
                yield always(at -> new SequenceEvent.ConsentChanged(at, granted));
            }
            case "date-set" -> {
                Anchor anchor = node.needed("which").choice(Anchor.values());
                Instant date = node.needed("to").moment(start, zone);
                yield always(at -> new SequenceEvent.DateSet(at, anchor, date));
            }
            case "rated" -> {
                String segment = ScriptProspect.text(node, "segment");
                String score = ScriptProspect.text(node, "score");
                Set<String> marks = ScriptProspect.marks(node);
                yield always(at -> new SequenceEvent.Rated(at, segment, score, marks));
            }
            default -> null;
        };
    }

    static Scripted.Happens always(Function<Instant, SequenceEvent> event) {
        return (state, at) -> event.apply(at);
    }

    private <E extends Enum<E>> E choice(String name, E[] choices, E otherwise) {
        ScriptNode value = node.get(name);
        return value == null ? otherwise : value.choice(choices);
    }

    private @Nullable Instant moment(String name) {
        ScriptNode value = node.get(name);
        return value == null ? null : value.moment(start, zone);
    }

    private static StopReason closedAs(ScriptNode node) {
        return switch (node.text().toLowerCase(Locale.ROOT).replaceFirst("^deal[_-]", "")) {
            case "won" -> StopReason.DEAL_WON;
            case "lost" -> StopReason.DEAL_LOST;
            case "expired" -> StopReason.DEAL_EXPIRED;
            default -> throw node.wrong("`" + node.text() + "` is not one of won, lost, expired");
        };
    }

    /// Fields that no event of this kind has. A script may say more than the simulator needs; a slip of the
    /// pen should still be seen.
    static List<String> unread(ScriptNode event) {
        Set<String> read = Set.of(
                "at",
                "is",
                "intent",
                "notBefore",
                "type",
                "until",
                "scope",
                "permanent",
                "to",
                "what",
                "which",
                "closedAs",
                "granted",
                "verdict",
                "by",
                "outcome",
                "segment",
                "score",
                "marks",
                "channel",
                "angle",
                "kind",
                "audience",
                "maxWords");
        return event.names().stream()
                .filter(name -> !read.contains(name.text()))
                .map(name -> name.place() + "warning: `" + name.text() + "` is not read")
                .toList();
    }
}
