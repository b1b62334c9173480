package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.domain.ops.Silent;
import dev.followthrough.domain.ops.Wait;
import dev.followthrough.domain.ops.Waits;
import dev.followthrough.store.deal.list.DealFilter;
import dev.followthrough.store.deal.list.DealLine;
import dev.followthrough.store.deal.list.DealLineMaker;
import dev.followthrough.store.deal.list.DealLines;
import dev.followthrough.store.deal.list.DealSort;
import dev.followthrough.store.deal.list.HouseBlocks;
import dev.followthrough.store.deal.list.Hygiene;
import dev.followthrough.store.deal.list.Place;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of deals as somebody may see them, for REST, the web and files.
@Component
class DealListing {
    private final DealLineMaker maker;
    private final DealLines lines;
    private final HouseBlocks blocks;
    private final People people;
    private final Access access;
    private final BusinessClock clock;

    DealListing(
            DealLineMaker maker,
            DealLines lines,
            HouseBlocks blocks,
            People people,
            Access access,
            BusinessClock clock) {
        this.maker = maker;
        this.lines = lines;
        this.blocks = blocks;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// What to look for, and in which order.
    record Ask(DealFilter filter, DealSort sort, boolean down) {}

    record Listed(DealListItem item, Place place) {}

    /// What is just now true of everything that a page shows.
    private record Surroundings(
            Map<String, Person> people, List<HouseBlocks.Block> blocks, Map<String, Instant> unheard, Instant now) {}

    /// Everybody finds what they themselves changed a moment ago.
    List<Listed> page(Person caller, Ask ask, @Nullable Place after, int most) {
        maker.catchUp();
        List<DealLines.Found> found =
                lines.page(access.dealsOf(caller), ask.filter(), ask.sort(), ask.down(), after, most);
        Surroundings around = around(found.stream().map(DealLines.Found::line).toList());
        return found.stream()
                .map(one -> new Listed(item(one.line(), around), one.place()))
                .toList();
    }

    /// Why one deal is silent, for who may see it.
    Optional<Wait> wait(String dealId) {
        maker.catchUp();
        return lines.of(dealId).map(line -> item(line, around(List.of(line))).waits());
    }

    void each(Person caller, Ask ask, Consumer<DealListItem> each) {
        maker.catchUp();
        Surroundings around = around(List.of());
        lines.each(
                access.dealsOf(caller), ask.filter(), ask.sort(), ask.down(), line -> each.accept(item(line, around)));
    }

    Map<Hygiene, Long> counts(Person caller) {
        maker.catchUp();
        return lines.counts(access.dealsOf(caller));
    }

    /// How many deals' lines are being made anew, counted no further than `most`.
    int behind(int most) {
        return maker.marked(most);
    }

    private Surroundings around(List<DealLine> shown) {
        return new Surroundings(
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity())),
                blocks.all(),
                shown.isEmpty()
                        ? Map.of()
                        : lines.unheard(shown.stream().map(DealLine::id).toList()),
                clock.now());
    }

    private DealListItem item(DealLine line, Surroundings around) {
        String status = status(line.standing(), around.now());
        DealLine.Touch touch = status.equals(DealStatus.RUNNING) ? line.touch() : null;
        return new DealListItem(
                line.id(),
                line.name(),
                line.account(),
                line.contact(),
                line.contacts(),
                email(line.ownerId(), around),
                name(line.ownerId(), around),
                line.delegateId() == null ? null : email(line.delegateId(), around),
                line.stage(),
                line.segment(),
                line.score(),
                line.strategic(),
                line.amount() == null ? null : new DealView.Amount(line.amount(), line.currency()),
                line.cadence(),
                status,
                line.standing().phase(),
                line.standing().gate(),
                line.standing().until(),
                touch == null
                        ? null
                        : new DealView.NextTouch(
                                touch.ordinal(), touch.step(), touch.channel(), touch.due(), touch.why()),
                Waits.of(silent(line, status, around), around.now()),
                line.nextAt(),
                line.touches(),
                line.lastAt(),
                line.lastChannel(),
                line.response(),
                line.responseAt(),
                line.contactAt(),
                line.quietFrom(),
                priority(line),
                line.promiseDue(),
                line.promised(),
                line.keyPoints(),
                line.competitors(),
                DealLists.of(line, around.now()));
    }

    private static String status(DealLine.Standing standing, Instant now) {
        boolean over =
                standing.status().equals("paused") && standing.until() != null && !now.isBefore(standing.until());
        return over ? DealStatus.RUNNING : standing.status();
    }

    private static Silent silent(DealLine line, String status, Surroundings around) {
        DealLine.Standing standing = line.standing();
        DealLine.Task task = line.task();
        DealLine.Touch touch = line.touch();
        DealLine.Draft draft = line.draft();
        return new Silent(
                status,
                standing.since(),
                standing.until(),
                line.alive(),
                name(line.ownerId(), around),
                standing.reason(),
                standing.told(),
                standing.toldBy() == null ? null : name(standing.toldBy(), around),
                draft == null ? null : new Silent.Draft(draft.since(), draft.expires()),
                task == null ? null : new Silent.Task(task.kind(), task.due(), name(task.ownerId(), around)),
                touch == null ? null : new Silent.Touch(touch.step(), touch.channel(), touch.due()),
                line.claimedSince(),
                around.unheard().get(line.id()),
                HouseBlocks.of(line, around.blocks()).map(DealListing::block).orElse(null));
    }

    private static Silent.House block(HouseBlocks.Block block) {
        return switch (block.kind()) {
            case "mailbox" ->
                new Silent.House(
                        "for its mailbox to be resumed: " + block.why(),
                        block.since(),
                        "Find out why it was paused, then resume the mailbox on the ops page.");
            case "cadence" ->
                new Silent.House(
                        "for its cadence to be resumed: " + block.why(),
                        block.since(),
                        "Find out why it was paused, then resume the cadence on the ops page.");
            default ->
                new Silent.House(
                        "for the gate of the house to open: " + block.why(),
                        block.since(),
                        "When the reason is gone, ops opens the gate.");
        };
    }

    private static String priority(DealLine line) {
        if (line.strategic() || "high".equals(line.score())) return "high";
        return "low".equals(line.score()) ? "low" : "normal";
    }

    private static String email(String personId, Surroundings around) {
        Person person = around.people().get(personId);
        return person == null ? personId : person.email();
    }

    private static String name(String personId, Surroundings around) {
        Person person = around.people().get(personId);
        return person == null ? personId : person.name();
    }
}
