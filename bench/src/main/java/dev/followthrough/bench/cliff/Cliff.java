package dev.followthrough.bench.cliff;

import dev.followthrough.bench.load.BenchRole;
import dev.followthrough.bench.load.InParallel;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.workflows.deal.SlotRequest;
import dev.followthrough.workflows.deal.TimingActivities;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The deals of a cliff, and what was booked, written down and received for them.
final class Cliff {
    /// As many bookings run at once as the worker has connections.
    private static final int AT_ONCE = 30;
    private static final int STARTED_AT_ONCE = 40;

    private final WorkingHouse house;
    private final SinkSmtp sink;
    private final CadencePlan plan;
    private final List<String> deals;
    private final Instant asked;

    /// @param asked the minute in which every touch would be due
    Cliff(WorkingHouse house, SinkSmtp sink, CadencePlan plan, List<String> deals, Instant asked) {
        this.house = house;
        this.sink = sink;
        this.plan = plan;
        this.deals = deals;
        this.asked = asked;
    }

    /// @param took       of each, from the asking to the commit, in order of length
    /// @param statements of the product, for all
    record Booked(List<Duration> took, Duration all, Map<String, Long> statements) {
        double statementsEach() {
            return statements.values().stream().mapToLong(Long::longValue).sum() / (double) took.size();
        }
    }

    /// Every deal asks for its slot, as its workflow does.
    Booked book() {
        BenchRole role = house.role();
        role.forgetStatements();
        long start = System.nanoTime();
        List<Duration> took = InParallel.map(deals, AT_ONCE, this::book);
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        return new Booked(took.stream().sorted().toList(), all, role.statements());
    }

    private Duration book(String deal) {
        var request = new SlotRequest(
                deal, 1, 1, 0, plan.steps().getFirst(), plan.window(), plan.caps(), asked, false, Instant.now());
        long start = System.nanoTime();
        SequenceEvent found = house.bean(TimingActivities.class).findSlot(request);
        if (!(found instanceof SequenceEvent.SlotFound)) throw new IllegalStateException(deal + " found " + found);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Starts the workflows of those that are due first.
    ///
    /// @return their deals
    List<String> start(Duration within) {
        List<String> first = booked().stream()
                .filter(one -> one.at().isBefore(asked.plus(within)))
                .map(one -> one.touch().split("/", 2)[0])
                .toList();
        InParallel.map(first, STARTED_AT_ONCE, deal -> {
            house.relay().start(deal);
            return true;
        });
        return first;
    }

    int received() {
        return sink.count();
    }

    List<Kept.Moment> booked() {
        return moments("t.due", "touch");
    }

    List<Kept.Moment> handedOver() {
        return moments("t.handed_off_at", "delivery");
    }

    /// What the mail server has seen of what was booked.
    List<Kept.Moment> seen() {
        List<Kept.Moment> seen = new ArrayList<>();
        for (Kept.Moment booked : booked()) {
            for (Instant dot : sink.delivered(booked.touch())) {
                seen.add(new Kept.Moment(booked.touch(), booked.mailbox(), booked.account(), booked.contact(), dot));
            }
        }
        return seen;
    }

    /// How far each mail came behind its slot; the slot as it stood last.
    Spread behindTheirSlots() {
        Map<String, Instant> due = booked().stream().collect(Collectors.toMap(Kept.Moment::touch, Kept.Moment::at));
        return new Spread(seen().stream()
                .map(one -> Duration.between(due.get(one.touch()), one.at()))
                .sorted()
                .toList());
    }

    /// Those that the gate has moved and that were not received since.
    int moved() {
        Set<String> seen = seen().stream().map(Kept.Moment::touch).collect(Collectors.toSet());
        return (int) house
                .role()
                .house()
                .sql("select distinct deal_id from deal_story where what = 'touch must move'")
                .query(String.class)
                .stream()
                .filter(deal -> !seen.contains(deal + "/1/1"))
                .count();
    }

    /// By the reason that the gate gave.
    Map<String, Long> movedByTheGate() {
        return house
                .role()
                .house()
                .sql("select why from deal_story where what = 'touch must move'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(why -> why, Collectors.counting()));
    }

    private List<Kept.Moment> moments(String at, String table) {
        return house.role()
                .house()
                .sql("select t.deal_id || '/' || t.enrollment || '/' || t.ordinal touch, d.mailbox_id, d.account_id,"
                        + " t.contact_id, " + at + " at from " + table + " t join deal d on d.id = t.deal_id where "
                        + at + " is not null")
                .query((row, n) -> new Kept.Moment(
                        row.getString("touch"),
                        row.getString("mailbox_id"),
                        row.getString("account_id"),
                        row.getString("contact_id"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
