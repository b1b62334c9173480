package dev.followthrough.bench.cliff;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.load.HouseOrder;
import dev.followthrough.bench.load.Plans;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.bench.stack.Asked;
import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.store.timing.HouseTiming;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// All touches are due in one minute. Each asks for its slot; those of the first minutes are then followed up by real
/// workflows at the real pace, so that what is received is what production would have sent.
@Command(
        name = "cliff",
        mixinStandardHelpOptions = true,
        description = "Touches that are all due in the same minute: how far they are spread, how late they leave,"
                + " and the proof that no cap was broken.")
public final class CliffBench implements Callable<Integer> {
    private static final int PER_DAY = 200;
    private static final int PER_MINUTE = 1;
    private static final Duration ACCOUNT_GAP = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Asked asked = new Asked();

    @Option(names = "--touches", defaultValue = "10000", description = "due in the same minute (${DEFAULT-VALUE})")
    int touches;

    @Option(
            names = "--mailboxes",
            defaultValue = "200",
            description = "each sends one mail a minute and 200 a day (${DEFAULT-VALUE})")
    int mailboxes;

    @Option(
            names = "--minutes",
            defaultValue = "5",
            description = "as many minutes of the cliff are really sent (${DEFAULT-VALUE})")
    int minutes;

    @Override
    public Integer call() {
        var report = new Report("cliff");
        boolean kept;
        try (var stack = new PrivateStack(asked.releases)) {
            kept = run(stack, stack.put(new SinkSmtp(stack.ports().smtp())), report);
        }
        report.print(spec.commandLine().getOut(), asked.json);
        return kept ? 0 : 1;
    }

    private boolean run(PrivateStack stack, SinkSmtp sink, Report report) {
        ZoneId zone = whereItIsTen(Instant.now());
        WorkingHouse house = WorkingHouse.open(stack, new HouseOrder(mailboxes, PER_DAY, PER_MINUTE, zone, 2, null));
        house.bean(HouseTiming.class)
                .put(TimingJson.read("{\"accountGapMinutes\": " + ACCOUNT_GAP.toMinutes() + "}"), "bench");
        // Enrolling, booking and starting take their time; until then nothing may be due.
        Duration ahead = Duration.ofMinutes(3).plus(Duration.ofMillis(25L * touches));
        Instant minute = Instant.now().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
        var window = new Window(List.of(DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(17, 0));
        CadencePlan plan = house.publish(Plans.once(window));
        List<String> deals = stack.steps()
                .step(touches + " deals", () -> house.enroll(plan, touches, minute.minus(Plans.ONCE_AFTER)));
        var cliff = new Cliff(house, sink, plan, deals, minute);
        Cliff.Booked booked = stack.steps().step("every one asks for " + minute, cliff::book);
        bookings(report, booked);
        Spread.after(minute, cliff.booked().stream().map(Kept.Moment::at).toList())
                .minutes(report, "slots", Spread.floorMinutes(touches, mailboxes, PER_MINUTE));
        var proof = new Kept(window, zone, PER_MINUTE, PER_DAY, ACCOUNT_GAP);
        boolean kept = proof.report(report, "slots", cliff.booked());
        return send(stack, cliff, report, minute)
                & proof.report(report, "ledger", cliff.handedOver())
                & proof.report(report, "mail server", cliff.seen())
                & kept;
    }

    private static void bookings(Report report, Cliff.Booked booked) {
        List<Duration> took = booked.took();
        report.add("slots", "asked for", took.size(), "touches");
        report.add("slots", "booked a second", took.size() * 1e9 / booked.all().toNanos(), "1/s");
        report.add("slots", "time to book, p50", took.get(took.size() / 2).toNanos() / 1e6, "ms");
        report.add(
                "slots", "time to book, p99", took.get(took.size() * 99 / 100).toNanos() / 1e6, "ms");
        report.add("slots", "statements", booked.statementsEach(), "statements");
    }

    private boolean send(PrivateStack stack, Cliff cliff, Report report, Instant minute) {
        List<String> first = stack.steps()
                .step("workflows of the first " + minutes + " minutes", () -> cliff.start(Duration.ofMinutes(minutes)));
        if (first.isEmpty()) throw new Trouble("Nobody is due in the first minutes.", "Take more --minutes.");
        report.add("sends", "headroom before the minute", seconds(Instant.now(), minute), "s");
        boolean all = stack.steps()
                .step(
                        "they leave",
                        () -> Waiting.until(
                                () -> cliff.received() + cliff.moved() >= first.size(),
                                Duration.between(Instant.now(), minute)
                                        .plusMinutes(minutes)
                                        .plus(PATIENCE)));
        report.add("sends", "due in the first minutes", first.size(), "touches");
        report.add("sends", "received", cliff.received(), "mails");
        report.atLeast(
                first.size(), "sends", "received, or moved with a reason", cliff.received() + cliff.moved(), "touches");
        cliff.behindTheirSlots().seconds(report, "sends", 5);
        cliff.movedByTheGate().forEach((why, count) -> report.add("sends", "moved: " + why, count, "touches"));
        return all;
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1e3;
    }

    /// A zone with fixed clocks in which working hours have just begun and last for long enough.
    private static ZoneId whereItIsTen(Instant now) {
        int hour = now.atOffset(ZoneOffset.UTC).getHour();
        int offset = Math.floorMod(10 - hour + 12, 24) - 12;
        return offset == 0 ? ZoneId.of("Etc/UTC") : ZoneId.of("Etc/GMT" + (offset > 0 ? "-" + offset : "+" + -offset));
    }
}
