package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.event.EventForm;
import dev.followthrough.domain.engagement.event.EventProblem;
import dev.followthrough.domain.engagement.event.EventReader;
import dev.followthrough.domain.engagement.event.OutsideEvent;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.EventIntake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Where events come in, by whichever way: each is read, taken in, and told to its deals' workflows. A wrong one
/// keeps no good one out.
@Component
class EventDoor {
    /// Deals are locked while so many are taken in; senders of the same deals wait no longer.
    private static final int AT_ONCE = 50;

    private final EventForm form = EventForm.load();
    private final EventReader reader = new EventReader(form);
    private final EventIntake intake;
    private final LinkTokens tokens;
    private final Nudges nudges;

    EventDoor(EventIntake intake, LinkTokens tokens, Nudges nudges) {
        this.intake = intake;
        this.tokens = tokens;
        this.nudges = nudges;
    }

    String schema() {
        return form.text();
    }

    /// @return what became of each, in their order, after the commit
    List<EventResult> take(List<@Nullable JsonNode> items) {
        Instant now = Instant.now();
        var results = new EventResult[items.size()];
        List<Integer> places = new ArrayList<>();
        List<EventIntake.Arrived> good = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            switch (read(items.get(i), now)) {
                case EventReader.Reading.Bad bad -> results[i] = EventResult.refused(bad.id(), bad.problems());
                case EventReader.Reading.Good read -> {
                    EventIntake.Arrived arrived = arrived(read.event());
                    if (arrived == null)
                        results[i] = EventResult.refused(read.event().id(), List.of(stranger()));
                    else {
                        places.add(i);
                        good.add(arrived);
                    }
                }
            }
        }
        for (int from = 0; from < good.size(); from += AT_ONCE) {
            List<EventIntake.Taken> taken = intake.take(good.subList(from, Math.min(from + AT_ONCE, good.size())));
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).deals().forEach(nudges::afterCommit);
                results[places.get(from + i)] = EventResult.of(taken.get(i));
            }
        }
        return Arrays.asList(results);
    }

    private EventReader.Reading read(@Nullable JsonNode item, Instant now) {
        return item == null
                ? new EventReader.Reading.Bad(
                        null, List.of(new EventProblem("", "is no JSON", "send one event a line, as JSON")))
                : reader.read(item, now);
    }

    /// @return null: its visitor's token is none of ours
    private EventIntake.@Nullable Arrived arrived(OutsideEvent event) {
        String token = event.who().visitor();
        if (token == null) return new EventIntake.Arrived(event, null, null);
        TouchKey touch = touch(token);
        return touch == null ? null : new EventIntake.Arrived(event, Objects.requireNonNull(touch), null);
    }

    private @Nullable TouchKey touch(String token) {
        return tokens.read(token).orElse(null) instanceof LinkTokens.Link.Visitor visitor
                ? TouchKey.parse(visitor.touch())
                : null;
    }

    private static EventProblem stranger() {
        return new EventProblem("visitor", "is none of our tokens", "pass on the token as our link carried it");
    }
}
