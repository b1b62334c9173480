package dev.followthrough.domain.engagement.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// No traffic of machines alone, however it is mixed, changes a sequence's state (G6).
class MachineTrafficProperties {
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Instant SENT = Instant.parse("2026-10-14T09:00:00Z");
    private final TrafficJudge judge = new TrafficJudge(TrafficJudge.shippedNetworks());

    private record Hit(TrafficJudge.Visit visit, Bursts.Request request) {}

    /// What machines do with a mail of several links; each gives itself away in one way only.
    private enum Machine {
        SAYS_SO,
        PROBES,
        FETCHES_AHEAD,
        COMES_FROM_A_LISTED_NETWORK,
        COMES_AT_ONCE,
        FOLLOWS_EVERY_LINK,
        FOLLOWS_HIDDEN_LINKS,
        LOOKS_INTO_MANY_MAILS,
        PROBES_AND_THEN_LOOKS
    }

    @Property(seed = "20261015", tries = 400)
    void of_machines_alone_changes_no_plan(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int machines) {
        var random = new Random(seed);
        List<Hit> hits = new ArrayList<>();
        for (int n = 0; n < machines; n++) {
            Machine kind = Machine.values()[random.nextInt(Machine.values().length)];
            hits.addAll(hits(kind, "net-" + n, random));
        }
        assertThat(after(hits)).isEqualTo(state());
    }

    @Property(seed = "20261016", tries = 100)
    void but_a_person_among_them_is_heard(@ForAll long seed) {
        var random = new Random(seed);
        List<Hit> hits = new ArrayList<>(hits(Machine.SAYS_SO, "net-1", random));
        hits.add(hit(
                "t1",
                "net-person",
                0,
                3_600_000 + random.nextInt(1_000_000),
                false,
                "GET",
                BROWSER,
                null,
                "203.0.113.9"));
        assertThat(after(hits).happened()).containsExactly(Happened.CLICKED);
    }

    private static List<Hit> hits(Machine kind, String net, Random random) {
        long at = 15_000 + random.nextInt(7_200_000);
        int links = 2 + random.nextInt(4);
        List<Hit> hits = new ArrayList<>();
        switch (kind) {
            case SAYS_SO -> hits.add(hit("t1", net, 0, at, false, "GET", BROWSER + " Mimecast", null, "203.0.113.1"));
            case PROBES -> hits.add(hit("t1", net, 0, at, false, "HEAD", BROWSER, null, "203.0.113.1"));
            case FETCHES_AHEAD -> hits.add(hit("t1", net, 0, at, false, "GET", BROWSER, "prefetch", "203.0.113.1"));
            case COMES_FROM_A_LISTED_NETWORK ->
                hits.add(hit("t1", net, 0, at, false, "GET", BROWSER, null, "40.92.7." + random.nextInt(256)));
            case COMES_AT_ONCE ->
                hits.add(hit("t1", net, 0, random.nextInt(10_000), false, "GET", BROWSER, null, "203.0.113.1"));
            case FOLLOWS_EVERY_LINK -> {
                for (int link = 0; link < links; link++) {
                    hits.add(hit("t1", net, link, at, false, "GET", BROWSER, null, "203.0.113.1"));
                    at += random.nextInt(2_001);
                }
            }
            case FOLLOWS_HIDDEN_LINKS -> {
                hits.add(hit("t1", net, null, at, true, "GET", BROWSER, null, "203.0.113.1"));
                for (int link = 0; link < links; link++)
                    hits.add(hit(
                            "t1",
                            net,
                            link,
                            at + random.nextInt(1_800_000),
                            false,
                            "GET",
                            BROWSER,
                            null,
                            "203.0.113.1"));
            }
            case LOOKS_INTO_MANY_MAILS -> {
                for (int mail = 1; mail <= 3; mail++)
                    hits.add(hit(
                            "t" + mail,
                            net,
                            0,
                            at + random.nextInt(4_001),
                            false,
                            "GET",
                            BROWSER,
                            null,
                            "203.0.113.1"));
            }
            case PROBES_AND_THEN_LOOKS -> {
                hits.add(hit("t1", net, 0, at, false, "HEAD", BROWSER, null, "203.0.113.1"));
                hits.add(hit("t1", net, 0, at + random.nextInt(4_001), false, "GET", BROWSER, null, "203.0.113.1"));
            }
        }
        return hits;
    }

    private static Hit hit(
            String touch,
            String net,
            Integer link,
            long millis,
            boolean trap,
            String method,
            String agent,
            String prefetch,
            String address) {
        var visit = new TrafficJudge.Visit(false, method, agent, prefetch, address, Duration.ofMillis(millis));
        return new Hit(
                visit,
                new Bursts.Request(
                        touch + net + link + millis, touch, net, link, SENT.plusMillis(millis), trap, false));
    }

    /// As the store does it: a verdict at once, and for what looked like a person another one when its wait is over.
    private SequenceState after(List<Hit> hits) {
        List<Bursts.Request> all = hits.stream().map(this::judged).toList();
        var sequence = new Sequence(plan());
        SequenceState state = state();
        for (Bursts.Request one : all) {
            if (one.machine()) continue;
            List<Bursts.Request> known = all.stream()
                    .filter(other -> !other.at().isAfter(one.at().plus(Bursts.QUARANTINE)))
                    .toList();
            if (Bursts.reason(one, known).isPresent()) continue;
            state = sequence.on(state, new SequenceEvent.Engaged(one.at(), Happened.CLICKED))
                    .state();
        }
        return state;
    }

    private Bursts.Request judged(Hit hit) {
        Bursts.Request r = hit.request();
        boolean machine = r.honeypot() || !judge.judge(hit.visit()).human();
        return new Bursts.Request(r.id(), r.touch(), r.network(), r.link(), r.at(), r.honeypot(), machine);
    }

    private static SequenceState state() {
        return SequenceState.enrolled(1, SENT, 0);
    }

    private static CadencePlan plan() {
        return new CadencePlan(
                "plain",
                1,
                "0".repeat(64),
                1,
                Duration.ofDays(2),
                new Window(List.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX),
                new Caps(100, 100),
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
                List.of(),
                List.of());
    }
}
