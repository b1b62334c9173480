package dev.followthrough.api.deal;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.store.cadence.enrollment.SignsOfLife;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.deal.DealMarks;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rep's hand on a deal (M28): one transaction each, in force at the gate from its commit on. What no longer
/// applies is refused with the reason.
@Component
class Steering {
    private final SubjectLocks locks;
    private final Deals deals;
    private final DealMarks marks;
    private final DealCommands commands;
    private final SignsOfLife signs;
    private final BusinessClock clock;
    private final Nudges nudges;

    Steering(
            SubjectLocks locks,
            Deals deals,
            DealMarks marks,
            DealCommands commands,
            SignsOfLife signs,
            BusinessClock clock,
            Nudges nudges) {
        this.locks = locks;
        this.deals = deals;
        this.marks = marks;
        this.commands = commands;
        this.signs = signs;
        this.clock = clock;
        this.nudges = nudges;
    }

    /// In which states a command makes sense, and what to say otherwise.
    enum Command {
        PAUSE(Set.of("running", "paused"), "resume or hand it back first"),
        RESUME(Set.of("paused", "held"), "there is nothing to resume"),
        SKIP(Set.of("running"), "nothing is planned that could be skipped"),
        RESCHEDULE(Set.of("running"), "nothing is planned that could be moved"),
        OVERRIDE(Set.of("running", "paused", "held"), "hand it back first"),
        RATE(Set.of("running", "paused", "held", "taken-over"), ""),
        TAKE_OVER(Set.of("running", "paused", "held"), "it is in a person's hands already"),
        HAND_BACK(Set.of("taken-over"), "nobody has taken it over"),
        END(Set.of("running", "paused", "held", "taken-over"), "");

        private final Set<String> states;
        private final String otherwise;

        Command(Set<String> states, String otherwise) {
            this.states = states;
            this.otherwise = otherwise;
        }
    }

    @Transactional
    public Deals.Deal steer(
            String dealId, Person person, Command command, SequenceEvent event, @Nullable String reason) {
        locks.holdDeal(dealId);
        Deals.Deal deal = deals.byId(dealId).orElseThrow(() -> ApiProblem.notFound("deal"));
        if (command == Command.END && DealStatus.hasEnded(deal) && signs.over(dealId, end(event), by(person, reason))) {
            return deals.byId(dealId).orElseThrow();
        }
        refuseWhatDoesNotApply(deal, command);
        commands.happen(dealId, "command:" + Ids.next("x"), person.id(), event, reason);
        nudges.afterCommit(dealId);
        return deals.byId(dealId).orElseThrow();
    }

    /// Of a deal whose follow-up has ended, this is what keeps rules from beginning another.
    private static StopReason end(SequenceEvent event) {
        return event instanceof SequenceEvent.DealChanged changed ? changed.closedAs() : StopReason.STOPPED_BY_PERSON;
    }

    private static String by(Person person, @Nullable String reason) {
        return reason == null ? person.name() : person.name() + ": " + reason;
    }

    record Rating(@Nullable String segment, @Nullable String score, List<String> marks) {}

    @Transactional
    public Deals.Deal rate(String dealId, Person person, Rating rating, @Nullable String reason) {
        deals.rate(dealId, rating.segment(), rating.score(), rating.marks());
        var event = new SequenceEvent.Rated(clock.now(), rating.segment(), rating.score(), marks.of(dealId));
        return steer(dealId, person, Command.RATE, event, reason);
    }

    /// The next touch shall be otherwise than the cadence has it.
    ///
    /// @param words what it shall be about, for whoever writes it; they never reach the workflow
    @Transactional
    public Deals.Deal override(
            String dealId, Person person, Variant as, @Nullable String words, @Nullable String reason) {
        if (words != null) deals.wish(dealId, words);
        return steer(
                dealId,
                person,
                Command.OVERRIDE,
                new SequenceEvent.Overridden(clock.now(), as, person.id()),
                reason == null ? words : reason);
    }

    void refuseWhatDoesNotApply(Deals.Deal deal, Command command) {
        if (DealStatus.hasEnded(deal))
            throw ApiProblem.conflict("The follow-up of this deal has ended" + why(deal) + ".");
        String status = DealStatus.of(deal, clock.now());
        if (!command.states.contains(status)) {
            throw ApiProblem.conflict("The deal is " + status + ": " + command.otherwise + ".");
        }
    }

    private static String why(Deals.Deal deal) {
        return deal.state().phase() instanceof Phase.Finished finished
                ? ": " + finished.reason().words()
                : "";
    }
}
