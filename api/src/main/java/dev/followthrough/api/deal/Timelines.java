package dev.followthrough.api.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.simulation.Outlook;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Touches;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A deal's life: what happened from outside and what was decided, by time, each with its reason (N4).
@Component
class Timelines {
    private final Deals deals;
    private final DealViews views;
    private final People people;
    private final Outlooks outlooks;
    private final Touches touches;
    private final ObjectMapper json;

    Timelines(Deals deals, DealViews views, People people, Outlooks outlooks, Touches touches, ObjectMapper json) {
        this.deals = deals;
        this.views = views;
        this.people = people;
        this.outlooks = outlooks;
        this.touches = touches;
        this.json = json;
    }

    /// @param by a person's name, `prospect`, or `followthrough` for what the sequence decided
    record Line(Instant at, String what, String why, String by) {}

    /// A touch with its hour: in whose zone it was chosen, and which rules moved it.
    ///
    /// @param came when it left, or its task was done; null: it has not, or was given up
    /// @param slot as `GET /api/v1/deals/{id}/slot` answers; null: it is from before that was kept
    record Slotted(
            int enrollment,
            int ordinal,
            @Nullable String cadence,
            String step,
            String channel,
            String contact,
            Instant due,
            String why,
            @Nullable Instant came,
            @Nullable JsonNode slot) {}

    /// @param touches every touch that an hour was found for, in order
    /// @param planned what the next two weeks would bring if nothing happened, and what would change it
    record Timeline(
            String deal,
            String status,
            List<Line> lines,
            List<Slotted> touches,
            DealView.@Nullable NextTouch next,
            List<Outlook.Planned> planned) {}

    Timeline of(Deals.Deal deal) {
        DealView shown = views.line(deal);
        return new Timeline(
                deal.id(),
                shown.status(),
                lines(deal.id()),
                slotted(deal.id()),
                shown.nextTouch(),
                outlooks.of(deal.id()));
    }

    private List<Line> lines(String id) {
        Map<String, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        Stream<Line> happened = deals.happenings(id).stream().map(happening -> {
            SequenceEvent event = DealLog.read(happening.event());
            var words = HappeningWords.of(event);
            String by = names.getOrDefault(happening.actor(), happening.actor());
            return new Line(event.at(), words.what(), why(words.why(), happening.evidence()), by);
        });
        Stream<Line> decided =
                deals.story(id).stream().map(line -> new Line(line.at(), line.what(), line.why(), "followthrough"));
        // The sort is stable: what happened comes before what was made of it in the same moment.
        return Stream.concat(happened, decided)
                .sorted(Comparator.comparing(Line::at))
                .toList();
    }

    private List<Slotted> slotted(String id) {
        return touches.of(id).stream()
                .map(made -> new Slotted(
                        made.enrollment(),
                        made.ordinal(),
                        made.cadence(),
                        made.step(),
                        made.channel(),
                        made.contact(),
                        made.due(),
                        made.why(),
                        made.came(),
                        made.slot() == null ? null : json.readTree(made.slot())))
                .toList();
    }

    private static String why(String ours, @Nullable String theirs) {
        if (theirs == null) return ours;
        return ours.isEmpty() ? theirs : ours + ": " + theirs;
    }
}
