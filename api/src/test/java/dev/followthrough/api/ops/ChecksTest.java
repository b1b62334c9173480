package dev.followthrough.api.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Finding.State;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.slack.SlackPosts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each check fails as it should, and says what to do.
class ChecksTest {
    private static final Instant NOW = Instant.parse("2026-10-14T09:00:00Z");

    private static TemporalLook.Queue queue(int pollers, Instant lastPoll, long backlog, Duration oldest) {
        return new TemporalLook.Queue("deals", "workflows", pollers, lastPoll, backlog, oldest, 1, 1);
    }

    @Test
    void a_namespace_that_forgets_soon() {
        assertThat(TemporalNamespace.of("ft", Duration.ofDays(30)).state()).isEqualTo(State.OK);
        assertThat(TemporalNamespace.of("ft", Duration.ofDays(1)).cure()).contains("30 days");
    }

    @Test
    void search_attributes_that_are_missing() {
        assertThat(TemporalAttributes.of(Set.of("FollowthroughPhase", "FollowthroughCadence"), "ft")
                        .state())
                .isEqualTo(State.OK);
        Finding missing = TemporalAttributes.of(Set.of("FollowthroughPhase"), "ft");
        assertThat(missing.state()).isEqualTo(State.FAILED);
        assertThat(missing.cure()).contains("--namespace ft", "--name FollowthroughCadence");
    }

    @Test
    void a_queue_that_nobody_works_and_a_clock_that_is_ahead() {
        assertThat(WorkersPoll.of(List.of(queue(1, NOW, 0, Duration.ZERO)), NOW).state())
                .isEqualTo(State.OK);
        assertThat(WorkersPoll.of(List.of(queue(0, null, 0, Duration.ZERO)), NOW)
                        .finding())
                .isEqualTo("nobody works deals (workflows)");
        assertThat(WorkersPoll.of(List.of(queue(1, NOW.plusSeconds(60), 0, Duration.ZERO)), NOW)
                        .cure())
                .contains("NTP");
    }

    @Test
    void a_queue_whose_tasks_wait() {
        assertThat(HouseParts.queue(queue(1, NOW, 3, Duration.ofSeconds(1))).state())
                .isEqualTo(State.OK);
        assertThat(HouseParts.queue(queue(1, NOW, 3, Duration.ofSeconds(30))).state())
                .isEqualTo(State.WARNING);
        assertThat(HouseParts.queue(queue(1, NOW, 3, Duration.ofMinutes(9))).finding())
                .isEqualTo("3 wait, the oldest for 9 minutes");
    }

    @Test
    void a_public_url_that_leads_elsewhere_is_none_or_is_not_safe() throws Exception {
        assertThat(PublicUrl.of("https://ft.sells.example", 200).state()).isEqualTo(State.OK);
        assertThat(PublicUrl.of("https://ft.sells.example", 404).cure()).contains("/hooks/");
        assertThat(new PublicUrl("").look().state()).isEqualTo(State.SKIPPED);
        assertThat(new PublicUrl("http://ft.sells.example").look().cure()).contains("https");
        assertThat(new PublicUrl("https://127.0.0.1:1").look().state()).isEqualTo(State.WARNING);
    }

    @Test
    void a_gate_that_is_shut() {
        assertThat(HouseGateOpen.of(new HouseGate.Standing(true, "opened", NOW, "p", List.of(), 0))
                        .state())
                .isEqualTo(State.OK);
        Finding shut =
                HouseGateOpen.of(new HouseGate.Standing(false, "restored", NOW, "p", List.of("mara@sells.example"), 3));
        assertThat(shut.finding()).contains("restored", "3 deals");
        assertThat(shut.cure()).contains("gate open", "mara@sells.example");
    }

    private static Finding senders(Map<String, List<String>> dns) {
        return new SenderAuthentication(
                        "sells.example", List.of("google", "s1"), name -> dns.getOrDefault(name, List.of()))
                .look();
    }

    private static final String KEY = "v=DKIM1; k=rsa; p=MIIBIjANBgkq";

    @Test
    void a_domain_whose_mail_nobody_can_tell_is_its_own() {
        assertThat(senders(Map.of(
                                "sells.example", List.of("v=spf1 include:_spf.provider.example -all", "other=1"),
                                "s1._domainkey.sells.example", List.of(KEY),
                                "_dmarc.sells.example", List.of("v=DMARC1; p=none")))
                        .state())
                .isEqualTo(State.OK);
        Finding nothing = senders(Map.of());
        assertThat(nothing.finding()).isEqualTo("no SPF record; no DKIM key under a usual selector; no DMARC record");
        assertThat(nothing.cure()).contains("v=spf1", "dkim-selectors", "_dmarc.sells.example");
    }

    @Test
    void two_spf_records_one_for_everybody_and_a_key_that_was_taken_back() {
        Finding two = senders(Map.of("sells.example", List.of("v=spf1 -all", "v=spf1 ~all")));
        assertThat(two.finding()).contains("2 SPF records, which counts as none");
        assertThat(senders(Map.of("sells.example", List.of("v=spf1 +all"))).finding())
                .contains("lets anybody send");
        assertThat(senders(Map.of("google._domainkey.sells.example", List.of("v=DKIM1; p=")))
                        .finding())
                .contains("no DKIM key");
    }

    @Test
    void a_dns_that_does_not_answer_is_no_verdict() {
        Finding unknown = new SenderAuthentication("sells.example", List.of("s1"), name -> {
                    throw new Resolver.Unanswered(new IOException("away"));
                })
                .look();
        assertThat(unknown.state()).isEqualTo(State.WARNING);
        assertThat(unknown.cure()).contains("DNS");
    }

    @Test
    void messages_for_slack_that_wait_too_long_or_did_not_get_there() {
        assertThat(slack(0, 0, 0).state()).isEqualTo(State.OK);
        assertThat(slack(30, 90, 0).state()).isEqualTo(State.OK);
        assertThat(slack(300, 600, 0).finding()).contains("300 messages wait", "10 minutes", "invalid_auth");
        assertThat(slack(0, 0, 2).cure()).contains("who is not in Slack");
        var unused = new SlackPosts.Standing(false, 0, Duration.ZERO, 0, null);
        assertThat(HouseParts.slack(unused).state()).isEqualTo(State.SKIPPED);
    }

    private static Finding slack(long waiting, long seconds, long givenUp) {
        return HouseParts.slack(
                new SlackPosts.Standing(true, waiting, Duration.ofSeconds(seconds), givenUp, "invalid_auth"));
    }
}
