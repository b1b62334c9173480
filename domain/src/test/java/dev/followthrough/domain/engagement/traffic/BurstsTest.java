package dev.followthrough.domain.engagement.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstsTest {
    private static final Instant NOON = Instant.parse("2026-10-14T12:00:00Z");

    private static Bursts.Request request(String touch, String network, Integer link, long millis) {
        return new Bursts.Request(
                touch + link + network + millis, touch, network, link, NOON.plusMillis(millis), false, false);
    }

    @Test
    void a_click_alone_is_a_persons_and_so_is_a_second_one_after_a_while() {
        var first = request("t1", "n1", 0, 0);
        assertThat(Bursts.reason(first, List.of(first))).isEmpty();
        assertThat(Bursts.reason(first, List.of(first, request("t1", "n1", 1, 2_001))))
                .isEmpty();
        assertThat(Bursts.reason(first, List.of(first, request("t1", "n1", 0, 500))))
                .as("the same link twice")
                .isEmpty();
    }

    @Test
    void both_of_two_links_within_two_seconds_are_a_machines() {
        var first = request("t1", "n1", 0, 0);
        var second = request("t1", "n2", 1, 2_000);
        assertThat(Bursts.reason(first, List.of(first, second)))
                .hasValueSatisfying(why -> assertThat(why).contains("several links"));
        assertThat(Bursts.reason(second, List.of(first, second))).isPresent();
    }

    @Test
    void whoever_follows_the_link_that_nobody_sees_is_a_machine_for_the_whole_visit() {
        var trap = new Bursts.Request("h", "t1", "n1", null, NOON, true, true);
        assertThat(Bursts.reason(request("t1", "n1", 0, 29 * 60_000), List.of(trap)))
                .isPresent();
        assertThat(Bursts.reason(request("t1", "n1", 0, 31 * 60_000), List.of(trap)))
                .isEmpty();
        assertThat(Bursts.reason(request("t1", "n2", 0, 60_000), List.of(trap)))
                .as("somebody else, elsewhere")
                .isEmpty();
    }

    @Test
    void a_network_that_looks_into_three_mails_at_once_is_a_machine() {
        var one = request("t1", "n1", 0, 0);
        var two = request("t2", "n1", 0, 1_000);
        assertThat(Bursts.reason(one, List.of(one, two))).isEmpty();
        assertThat(Bursts.reason(one, List.of(one, two, request("t3", "n1", 0, 4_000))))
                .isPresent();
        assertThat(Bursts.reason(one, List.of(one, two, request("t3", "n1", 0, 4_001))))
                .isEmpty();
        assertThat(Bursts.reason(one, List.of(one, two, request("t3", "n2", 0, 4_000))))
                .isEmpty();
    }

    @Test
    void a_probe_beside_it_makes_a_request_a_machines() {
        var probe = new Bursts.Request("p", "t1", "n1", 0, NOON, false, true);
        assertThat(Bursts.reason(request("t1", "n1", 0, 800), List.of(probe))).isPresent();
        assertThat(Bursts.reason(request("t1", "n1", 0, 60_000), List.of(probe)))
                .isEmpty();
    }
}
