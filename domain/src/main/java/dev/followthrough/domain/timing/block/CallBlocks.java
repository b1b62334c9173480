package dev.followthrough.domain.timing.block;

import dev.followthrough.domain.timing.block.CallBlock.Placed;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.slot.CommonHours;
import dev.followthrough.domain.timing.slot.SlotAsk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Groups a person's due calls into blocks: day by day, the hour in which most of them can be made, in
/// working hours of the caller that are call hours of everybody in it. Where zones do not meet, a day has
/// several blocks. It is made anew from what is open now, so an outcome, a new call or a missed block changes
/// the plan and nothing else.
public final class CallBlocks {
    private static final Duration GRID = Duration.ofMinutes(5);

    private final Ask ask;
    private final Duration perCall;
    private final Map<String, List<Span>> hours = new HashMap<>();

    private CallBlocks(Ask ask) {
        this.ask = ask;
        this.perCall = Duration.ofMinutes(ask.house().callBlocks().perCall());
        for (DueCall call : ask.calls()) hours.put(call.id(), hours(call));
    }

    /// @param caller who makes the calls
    /// @param busy   when the caller is taken
    public record Ask(Instant now, Worker caller, TimingSettings house, List<Span> busy, List<DueCall> calls) {
        public Ask {
            busy = List.copyOf(busy);
            calls = calls.stream().sorted(DueCall.BY_VALUE).toList();
        }
    }

    public static CallPlan plan(Ask ask) {
        return new CallBlocks(ask).plan();
    }

    private CallPlan plan() {
        List<DueCall> left = new ArrayList<>(ask.calls());
        List<CallBlock> blocks = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(ask.now(), ask.caller().zone());
        for (int day = 0; day <= ask.house().callBlocks().days(); day++) {
            Span span = Span.of(today.plusDays(day), ask.caller().zone());
            Optional<CallBlock> found = best(span, left, blocks);
            while (found.isPresent()) {
                blocks.add(found.get());
                found.get().calls().forEach(placed -> left.remove(placed.call()));
                found = best(span, left, blocks);
            }
        }
        blocks.sort(java.util.Comparator.comparing(block -> block.span().from()));
        return new CallPlan(blocks, left.stream().map(this::unplaced).toList());
    }

    /// Of all blocks of a day the one with most calls; of equals the earliest.
    private Optional<CallBlock> best(Span day, List<DueCall> left, List<CallBlock> taken) {
        List<Placed> best = List.of();
        Instant from = day.from().isBefore(ask.now()) ? onGrid(ask.now()) : day.from();
        for (Instant start = from; start.isBefore(day.until()); start = start.plus(GRID)) {
            List<Placed> calls = filled(start, left, taken);
            if (calls.size() > best.size()) best = calls;
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(block(best, left.size()));
    }

    /// Whose hours close first is called first, then the most valuable.
    private List<Placed> filled(Instant start, List<DueCall> left, List<CallBlock> taken) {
        List<DueCall> pool = new ArrayList<>(left);
        List<Placed> calls = new ArrayList<>();
        Instant end = start.plus(Duration.ofMinutes(ask.house().callBlocks().minutes()));
        for (Instant at = start; !at.plus(perCall).isAfter(end); at = at.plus(perCall)) {
            Span turn = new Span(at, at.plus(perCall));
            if (taken.stream().anyMatch(block -> block.span().overlaps(turn))) break;
            Placed next = null;
            for (DueCall call : pool) {
                Instant closes = closes(call, turn);
                if (closes != null && (next == null || closes.isBefore(next.closes())))
                    next = new Placed(call, at, closes);
            }
            if (next == null) break;
            calls.add(next);
            pool.remove(next.call());
        }
        return calls;
    }

    /// @return null: the call cannot be made then
    private @org.jspecify.annotations.Nullable Instant closes(DueCall call, Span turn) {
        for (Span span : hours.getOrDefault(call.id(), List.of())) {
            if (!turn.from().isBefore(span.from()) && !turn.until().isAfter(span.until())) return span.until();
        }
        return null;
    }

    private List<Span> hours(DueCall call) {
        Instant from = call.due().isAfter(ask.now()) ? call.due() : ask.now();
        var asked =
                SlotAsk.ofPeople(from, ask.house().callWindow(), call.contact(), Duty.alone(ask.caller()), ask.house());
        return CommonHours.of(
                asked, ask.busy(), ask.now().plus(ask.house().callBlocks().days() + 1, ChronoUnit.DAYS));
    }

    private CallBlock block(List<Placed> calls, int left) {
        Span span = new Span(calls.getFirst().at(), calls.getLast().at().plus(perCall));
        String many = calls.size() == left
                ? (left == 1 ? "the one call" : "all " + left + " calls") + " that " + (left == 1 ? "is" : "are")
                : calls.size() + " of the " + left + " calls that are";
        return new CallBlock(
                span,
                calls,
                many + " still to be made fit here: in the working hours of "
                        + ask.caller().name() + ", and in "
                        + ask.house().calls().text() + " where each contact is");
    }

    private CallPlan.Unplaced unplaced(DueCall call) {
        return new CallPlan.Unplaced(
                call,
                "in the next " + ask.house().callBlocks().days()
                        + " days there is no time from when it is due at which "
                        + ask.caller().name() + " works, is free, and it is "
                        + ask.house().calls().text() + " in "
                        + call.contact().zone().zone());
    }

    private static Instant onGrid(Instant instant) {
        long grid = GRID.toSeconds();
        long over = Math.floorMod(instant.getEpochSecond(), grid);
        Instant whole = instant.truncatedTo(ChronoUnit.SECONDS).minusSeconds(over);
        return whole.equals(instant) ? instant : whole.plusSeconds(grid);
    }
}
