package dev.followthrough.api.deal;

import dev.followthrough.api.deal.Steering.Command;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private final MessageKinds kinds;

    SteeringController(
            Steering steering,
            Access access,
            DealViews views,
            BusinessClock clock,
            @Value("${followthrough.message-kinds}") String kinds) {
        this.steering = steering;
        this.access = access;
        this.views = views;
        this.clock = clock;
        this.kinds = MessageKinds.house(kinds);
    }

    /// @param reason why, in the person's own words; the timeline shows it
    record Until(@Nullable Instant until, @Nullable String reason) {}

    record To(@Nullable Instant to, @Nullable String reason) {}

    record As(@Nullable String as, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    @PostMapping("/pause")
    DealView pause(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Until asked,
            @AuthenticationPrincipal Person caller) {
        Instant until = asked == null ? null : asked.until();
        if (until != null) future("until", until);
        String reason = asked == null ? null : asked.reason();
        return steer(id, caller, Command.PAUSE, new SequenceEvent.Paused(clock.now(), until, caller.id()), reason);
    }

    @PostMapping("/resume")
    DealView resume(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.RESUME, new SequenceEvent.Resumed(clock.now(), caller.id()), reason(why));
    }

    @PostMapping("/skip")
    DealView skip(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.SKIP, new SequenceEvent.Skipped(clock.now(), caller.id()), reason(why));
    }

    @PostMapping("/reschedule")
    DealView reschedule(@PathVariable String id, @RequestBody To asked, @AuthenticationPrincipal Person caller) {
        Instant to = future("to", asked.to());
        var event = new SequenceEvent.Rescheduled(clock.now(), to, caller.id());
        return steer(id, caller, Command.RESCHEDULE, event, asked.reason());
    }

    @PostMapping("/override")
    DealView override(
            @PathVariable String id, @RequestBody OverrideRequest asked, @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        Variant as = asked.check(fields, kinds);
        String words = fields.optional("angle", asked.angle(), 500);
        String reason = fields.optional("reason", asked.reason(), 500);
        fields.orThrow();
        access.dealToSteer(caller, id);
        return views.whole(steering.override(id, caller, as, words, reason));
    }

    /// How good the lead is now, and what kind of customer: it sets the pace from here on.
    @PostMapping("/rating")
    DealView rate(@PathVariable String id, @RequestBody Rating asked, @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        String segment = ProspectCheck.segment(fields, asked.segment());
        String score = ProspectCheck.score(fields, asked.score());
        List<String> marks = ProspectCheck.marks(fields, asked.marks());
        String reason = fields.optional("reason", asked.reason(), 500);
        fields.orThrow();
        access.dealToSteer(caller, id);
        return views.whole(steering.rate(id, caller, new Steering.Rating(segment, score, marks), reason));
    }

    record Rating(
            @Nullable String segment,
            @Nullable String score,
            @Nullable List<@Nullable String> marks,
            @Nullable String reason) {}

    @PostMapping("/take-over")
    DealView takeOver(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.TAKE_OVER, new SequenceEvent.TakenOver(clock.now(), caller.id()), reason(why));
    }

    @PostMapping("/hand-back")
    DealView handBack(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        var event = new SequenceEvent.HandedBack(clock.now(), caller.id());
        return steer(id, caller, Command.HAND_BACK, event, reason(why));
    }

    @PostMapping("/stop")
    DealView stop(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return steer(id, caller, Command.END, new SequenceEvent.Stopped(clock.now(), caller.id()), reason(why));
    }

    @PostMapping("/close")
    DealView close(@PathVariable String id, @RequestBody As asked, @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        String as =
                fields.word("as", asked.as() == null ? null : asked.as().toLowerCase(Locale.ROOT), CLOSINGS.keySet());
        fields.orThrow();
        StopReason reason = CLOSINGS.getOrDefault(as, StopReason.DEAL_EXPIRED);
        return steer(id, caller, Command.END, new SequenceEvent.DealChanged(clock.now(), reason), asked.reason());
    }

    private DealView steer(String id, Person caller, Command command, SequenceEvent event, @Nullable String reason) {
        Fields fields = new Fields();
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        access.dealToSteer(caller, id);
        return views.whole(steering.steer(id, caller, command, event, words));
    }

    private static @Nullable String reason(@Nullable Why why) {
        return why == null ? null : why.reason();
    }

    private Instant future(String field, @Nullable Instant at) {
        Fields fields = new Fields();
        if (at == null) fields.refuse(field, "is missing", "give a time such as 2026-10-14T09:00:00Z");
        else if (!at.isAfter(clock.now())) fields.refuse(field, "is not in the future", "give a later time");
        fields.orThrow();
        return at == null ? Instant.EPOCH : at;
    }
}
