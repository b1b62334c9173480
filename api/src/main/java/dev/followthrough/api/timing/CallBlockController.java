package dev.followthrough.api.timing;

import dev.followthrough.api.people.Access;
import dev.followthrough.domain.timing.block.CallBlock;
import dev.followthrough.domain.timing.block.CallPlan;
import dev.followthrough.domain.timing.place.ZoneGuess;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.DueCalls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A person's open calls in the blocks in which they are best made (M55). It is reckoned anew each time.
@RestController
class CallBlockController {
    private final DueCalls dueCalls;
    private final Access access;

    CallBlockController(DueCalls dueCalls, Access access) {
        this.dueCalls = dueCalls;
        this.access = access;
    }

    /// @param zone     the caller's: `localFrom` and `localUntil` are in it
    /// @param asOf     of which time the caller's calendar is; null: none is known
    /// @param problems what is not known of it
    record Blocks(
            String person,
            String zone,
            @Nullable Instant asOf,
            List<String> problems,
            List<Block> blocks,
            List<Unplaced> unplaced) {}

    record Block(
            Instant from,
            Instant until,
            LocalDateTime localFrom,
            LocalDateTime localUntil,
            String why,
            List<Call> calls) {}

    /// @param ownerTime   when its turn comes, in the caller's zone
    /// @param contactTime the same on the contact's clock
    /// @param zoneSure    `certain`, `likely` or `guess`
    /// @param closes      until when it can be made that day, in the caller's zone
    record Call(
            String task,
            String deal,
            String dealName,
            String account,
            @Nullable String contact,
            @Nullable String phone,
            LocalDateTime ownerTime,
            LocalDateTime contactTime,
            String zone,
            String zoneSure,
            LocalDateTime closes,
            Instant due,
            @Nullable BigDecimal value,
            @Nullable String currency,
            String reason,
            @Nullable String script) {}

    record Unplaced(
            String task,
            String deal,
            @Nullable String contact,
            @Nullable String phone,
            Instant due,
            String why) {}

    /// @param owner whose calls, by id or address; empty: the caller's own
    @GetMapping("/api/v1/tasks/call-blocks")
    Blocks blocks(@RequestParam(defaultValue = "me") String owner, @AuthenticationPrincipal Person caller) {
        DueCalls.Blocks found = dueCalls.of(access.calendarOf(caller, owner).id());
        CallPlan plan = found.plan();
        ZoneId zone = found.caller().zone();
        return new Blocks(
                found.caller().name(),
                zone.getId(),
                found.asOf(),
                found.problems(),
                plan.blocks().stream().map(block -> block(block, found)).toList(),
                plan.unplaced().stream().map(left -> unplaced(left, found)).toList());
    }

    private static Block block(CallBlock block, DueCalls.Blocks found) {
        ZoneId zone = found.caller().zone();
        return new Block(
                block.span().from(),
                block.span().until(),
                LocalDateTime.ofInstant(block.span().from(), zone),
                LocalDateTime.ofInstant(block.span().until(), zone),
                block.why(),
                block.calls().stream().map(placed -> call(placed, found)).toList());
    }

    private static Call call(CallBlock.Placed placed, DueCalls.Blocks found) {
        DueCalls.Call call =
                Objects.requireNonNull(found.calls().get(placed.call().id()));
        ZoneId zone = found.caller().zone();
        ZoneGuess theirs = placed.call().contact().zone();
        return new Call(
                call.task(),
                call.deal(),
                call.dealName(),
                call.account(),
                call.contact(),
                call.phone(),
                LocalDateTime.ofInstant(placed.at(), zone),
                LocalDateTime.ofInstant(placed.at(), theirs.zone()),
                theirs.zone().getId(),
                theirs.sure().word(),
                LocalDateTime.ofInstant(placed.closes(), zone),
                call.due(),
                call.value(),
                call.currency(),
                call.reason(),
                call.script());
    }

    private static Unplaced unplaced(CallPlan.Unplaced left, DueCalls.Blocks found) {
        DueCalls.Call call =
                Objects.requireNonNull(found.calls().get(left.call().id()));
        return new Unplaced(call.task(), call.deal(), call.contact(), call.phone(), call.due(), left.why());
    }
}
