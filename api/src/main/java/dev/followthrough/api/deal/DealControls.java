package dev.followthrough.api.deal;

import dev.followthrough.api.deal.Steering.Command;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Everything that a person can do to a deal at any time (M28), whatever door it comes by. Each is checked,
/// allowed to who steers the deal, one transaction, and in the timeline with who and why.
@Component
public class DealControls {
    private static final Map<String, StopReason> CLOSINGS = new TreeMap<>(
            Map.of("won", StopReason.DEAL_WON, "lost", StopReason.DEAL_LOST, "expired", StopReason.DEAL_EXPIRED));

    private final Steering steering;
    private final Access access;
    private final BusinessClock clock;
    private final MessageKinds kinds;

    DealControls(
            Steering steering,
            Access access,
            BusinessClock clock,
            @Value("${followthrough.message-kinds}") String kinds) {
        this.steering = steering;
        this.access = access;
        this.clock = clock;
        this.kinds = MessageKinds.house(kinds);
    }

    /// @param until null: until somebody resumes it
    public Deals.Deal pause(Person person, String id, @Nullable Instant until, @Nullable String reason) {
        Fields fields = new Fields();
        if (until != null) future(fields, "until", until);
        return steer(
                fields, person, id, Command.PAUSE, new SequenceEvent.Paused(clock.now(), until, person.id()), reason);
    }

    public Deals.Deal resume(Person person, String id, @Nullable String reason) {
        return steer(person, id, Command.RESUME, new SequenceEvent.Resumed(clock.now(), person.id()), reason);
    }

    public Deals.Deal skip(Person person, String id, @Nullable String reason) {
        return steer(person, id, Command.SKIP, new SequenceEvent.Skipped(clock.now(), person.id()), reason);
    }

    public Deals.Deal reschedule(Person person, String id, @Nullable Instant to, @Nullable String reason) {
        Fields fields = new Fields();
        var event = new SequenceEvent.Rescheduled(clock.now(), future(fields, "to", to), person.id());
        return steer(fields, person, id, Command.RESCHEDULE, event, reason);
    }

    Deals.Deal override(Person person, String id, OverrideRequest asked) {
        Fields fields = new Fields();
        Variant as = asked.check(fields, kinds);
        String words = fields.optional("angle", asked.angle(), 500);
        String reason = fields.optional("reason", asked.reason(), 500);
        fields.orThrow();
        access.dealToSteer(person, id);
        return steering.override(id, person, as, words, reason);
    }

    Deals.Deal rate(
            Person person,
            String id,
            @Nullable String segment,
            @Nullable String score,
            @Nullable List<@Nullable String> marks,
            @Nullable String reason) {
        Fields fields = new Fields();
        var rating = new Steering.Rating(
                ProspectCheck.segment(fields, segment),
                ProspectCheck.score(fields, score),
                ProspectCheck.marks(fields, marks));
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        access.dealToSteer(person, id);
        return steering.rate(id, person, rating, words);
    }

    /// A person writes themselves from now on; nothing leaves by itself until they hand the deal back.
    public Deals.Deal takeOver(Person person, String id, @Nullable String reason) {
        return steer(person, id, Command.TAKE_OVER, new SequenceEvent.TakenOver(clock.now(), person.id()), reason);
    }

    public Deals.Deal handBack(Person person, String id, @Nullable String reason) {
        return steer(person, id, Command.HAND_BACK, new SequenceEvent.HandedBack(clock.now(), person.id()), reason);
    }

    public Deals.Deal stop(Person person, String id, @Nullable String reason) {
        return steer(person, id, Command.END, new SequenceEvent.Stopped(clock.now(), person.id()), reason);
    }

    /// @param as `won`, `lost` or `expired`
    Deals.Deal close(Person person, String id, @Nullable String as, @Nullable String reason) {
        Fields fields = new Fields();
        String word = fields.word("as", as == null ? null : as.toLowerCase(Locale.ROOT), CLOSINGS.keySet());
        StopReason closed = CLOSINGS.getOrDefault(word, StopReason.DEAL_EXPIRED);
        return steer(fields, person, id, Command.END, new SequenceEvent.DealChanged(clock.now(), closed), reason);
    }

    private Deals.Deal steer(Person person, String id, Command command, SequenceEvent event, @Nullable String reason) {
        return steer(new Fields(), person, id, command, event, reason);
    }

    /// @param fields what is wrong with them so far
    private Deals.Deal steer(
            Fields fields, Person person, String id, Command command, SequenceEvent event, @Nullable String reason) {
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        access.dealToSteer(person, id);
        return steering.steer(id, person, command, event, words);
    }

    private Instant future(Fields fields, String field, @Nullable Instant at) {
        if (at == null) fields.refuse(field, "is missing", "give a time such as 2026-10-14T09:00:00Z");
        else if (!at.isAfter(clock.now())) fields.refuse(field, "is not in the future", "give a later time");
        return at == null ? Instant.EPOCH : at;
    }
}
