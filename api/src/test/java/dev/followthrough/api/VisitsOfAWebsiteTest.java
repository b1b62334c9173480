package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.traffic.Bursts;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.TouchEngagement;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VisitsOfAWebsiteTest {
    private static final AtomicInteger NETWORK = new AtomicInteger();
    private static final String SITE = "https://www.sells.example";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final String address = "240.1." + NETWORK.incrementAndGet() + ".9";
    private final String deal = SomeDeal.ofItsOwnAccount();
    private final TouchKey touch = SomeDeal.delivered(deal, "See " + SITE + "/pricing", "sent");
    private final String token = LinkTokens.fromBase64(RunningApi.LINK_KEY).visitor(touch.text());

    private Caller.Answer visit(String origin, String agent, String visitor, String path) {
        HttpRequest.Builder request = NOBODY.request("/t/visits", "User-Agent", agent, "X-Forwarded-For", address)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"visitor\":\"" + visitor + "\",\"path\":\"" + path + "\"}"));
        if (origin != null) request.header("Origin", origin);
        return NOBODY.send(request);
    }

    private long logged(String what) {
        RunningApi.bean(TouchEngagement.class).settle(Instant.now().plus(Bursts.QUARANTINE), 1_000);
        return SomeDeal.count("select count(*) from deal_log where deal_id = ? and event ->> 'what' = ?", deal, what);
    }

    @Test
    void a_visit_of_somebody_whom_our_link_brought_is_news_and_its_answer_says_nothing() {
        Caller.Answer answer = visit(SITE, BROWSER, token, "/pricing?name=Priya");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(logged("VISITED_PRICING")).isOne();
        assertThat(SomeDeal.count(
                        "select count(*) from engagement where deal_id = ? and raw::text like '%Priya%'", deal))
                .isZero();
        assertThat(visit(SITE, BROWSER, "x".repeat(60), "/").status())
                .as("a token that is none is answered alike")
                .isEqualTo(204);
    }

    @Test
    void a_page_of_somebody_else_tells_nothing() {
        assertThat(visit("https://evil.example", BROWSER, token, "/pricing").status())
                .isEqualTo(403);
        Caller.Answer none = visit(null, BROWSER, token, "/pricing");
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(logged("VISITED")).isZero();
    }

    @Test
    void a_crawler_that_runs_scripts_changes_no_plan() {
        visit(SITE, "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36", token, "/pricing");
        assertThat(logged("VISITED")).isZero();
    }

    @Test
    void another_token_of_ours_is_no_visitors() {
        LinkTokens tokens = LinkTokens.fromBase64(RunningApi.LINK_KEY);
        visit(SITE, BROWSER, tokens.unsubscribe(touch.text()), "/pricing");
        assertThat(logged("VISITED")).isZero();
    }

    @Test
    void the_script_is_small_sets_no_cookie_and_asks_what_the_browser_wants() {
        Caller.Answer script = NOBODY.get("/t/followthrough.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.raw().body())
                .hasSizeLessThan(3_000)
                .contains("globalPrivacyControl", "doNotTrack")
                .doesNotContain("document.cookie");
    }
}
