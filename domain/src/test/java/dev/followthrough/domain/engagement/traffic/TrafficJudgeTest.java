package dev.followthrough.domain.engagement.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrafficJudgeTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String GMAIL =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
    private final TrafficJudge judge = new TrafficJudge(TrafficJudge.shippedNetworks());

    private TrafficJudge.Verdict click(String method, String agent, String prefetch, Duration since) {
        return judge.judge(new TrafficJudge.Visit(false, method, agent, prefetch, "203.0.113.9", since));
    }

    @Test
    void a_browser_some_time_after_the_send_is_a_person() {
        assertThat(click("GET", FIREFOX, null, Duration.ofMinutes(3)).human()).isTrue();
        assertThat(click("GET", FIREFOX, null, null).human()).isTrue();
        assertThat(click("GET", FIREFOX, null, Duration.ofSeconds(10)).human()).isTrue();
    }

    @Test
    void the_first_ten_seconds_belong_to_gateways() {
        var verdict = click("GET", FIREFOX, null, Duration.ofMillis(9_999));
        assertThat(verdict.human()).isFalse();
        assertThat(verdict.reason()).contains("10 s");
    }

    @Test
    void probes_prefetches_and_programs_are_machines() {
        Duration later = Duration.ofHours(1);
        assertThat(click("HEAD", FIREFOX, null, later).human()).isFalse();
        assertThat(click("GET", FIREFOX, "prefetch;prerender", later).human()).isFalse();
        assertThat(click("GET", null, null, later).human()).isFalse();
        assertThat(click("GET", "Mozilla/5.0", null, later).human()).isFalse();
        assertThat(click("GET", "python-requests/2.32 (a scan of links)", null, later)
                        .reason())
                .isEqualTo("a program");
    }

    @Test
    void where_mail_servers_live_nobody_browses() {
        var verdict =
                judge.judge(new TrafficJudge.Visit(false, "GET", FIREFOX, null, "40.107.3.2", Duration.ofHours(1)));
        assertThat(verdict.human()).isFalse();
        assertThat(verdict.reason()).isEqualTo("it came from mail servers of Exchange Online");
    }

    @Test
    void a_picture_proxy_hides_an_open_but_not_a_click() {
        assertThat(judge.judge(new TrafficJudge.Visit(true, "GET", GMAIL, null, "203.0.113.9", Duration.ofHours(1)))
                        .human())
                .isFalse();
        assertThat(click("GET", GMAIL, null, Duration.ofHours(1)).human()).isTrue();
    }
}
