package dev.followthrough.api.deal;

import dev.followthrough.api.deal.Steering.Command;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deals/{id}")
class SteeringController {
    private static final Map<String, StopReason> CLOSINGS = new TreeMap<>(
            Map.of("won", StopReason.DEAL_WON, "lost", StopReason.DEAL_LOST, "expired", StopReason.DEAL_EXPIRED));

    private final Steering steering;
    private final Access access;
    private final DealViews views;
    private final BusinessClock clock;

    SteeringController(Steering steering, Access access, DealViews views, BusinessClock clock) {
        this.steering = steering;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    record Until(@Nullable Instant until) {}

    record To(@Nullable Instant to) {}

    record As(@Nullable String as) {}

    @PostMapping("/pause")
    DealView pause(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Until asked,
            @AuthenticationPrincipal Person caller) {
        Instant until = asked == null ? null : asked.until();
        if (until != null) future("until", until);
        return steer(id, caller, Command.PAUSE, new SequenceEvent.Paused(clock.now(), until, caller.id()));
    }

    @PostMapping("/resume")
    DealView resume(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.RESUME, new SequenceEvent.Resumed(clock.now(), caller.id()));
    }

    @PostMapping("/skip")
    DealView skip(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.SKIP, new SequenceEvent.Skipped(clock.now(), caller.id()));
    }

    @PostMapping("/reschedule")
    DealView reschedule(@PathVariable String id, @RequestBody To asked, @AuthenticationPrincipal Person caller) {
        Instant to = future("to", asked.to());
        return steer(id, caller, Command.RESCHEDULE, new SequenceEvent.Rescheduled(clock.now(), to, caller.id()));
    }

    @PostMapping("/take-over")
    DealView takeOver(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.TAKE_OVER, new SequenceEvent.TakenOver(clock.now(), caller.id()));
    }

    @PostMapping("/hand-back")
    DealView handBack(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.HAND_BACK, new SequenceEvent.HandedBack(clock.now(), caller.id()));
    }

    @PostMapping("/stop")
    DealView stop(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.END, new SequenceEvent.Stopped(clock.now(), caller.id()));
    }

    @PostMapping("/close")
    DealView close(@PathVariable String id, @RequestBody As asked, @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        String as =
                fields.word("as", asked.as() == null ? null : asked.as().toLowerCase(Locale.ROOT), CLOSINGS.keySet());
        fields.orThrow();
        StopReason reason = CLOSINGS.getOrDefault(as, StopReason.DEAL_EXPIRED);
        return steer(id, caller, Command.END, new SequenceEvent.DealChanged(clock.now(), reason));
    }

    private DealView steer(String id, Person caller, Command command, SequenceEvent event) {
        access.dealToSteer(caller, id);
        return views.whole(steering.steer(id, caller, command, event));
    }

    private Instant future(String field, @Nullable Instant at) {
        Fields fields = new Fields();
        if (at == null) fields.refuse(field, "is missing", "give a time such as 2026-10-14T09:00:00Z");
        else if (!at.isAfter(clock.now())) fields.refuse(field, "is not in the future", "give a later time");
        fields.orThrow();
        return at == null ? Instant.EPOCH : at;
    }
}
