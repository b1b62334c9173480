package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.traffic.Bursts;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.TouchEngagement;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LinksOfMailsTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final AtomicInteger NETWORK = new AtomicInteger();
    /// Each test's visitor comes from a network of its own.
    private final String address = "240.0." + NETWORK.incrementAndGet() + ".9";
    private final LinkTokens tokens = LinkTokens.fromBase64(RunningApi.LINK_KEY);
    private final String deal = SomeDeal.ofItsOwnAccount();
    private final TouchKey touch =
            SomeDeal.delivered(deal, "See https://library.example/one. Or https://library.example/two?x=1!", "sent");

    private String[] browser() {
        return new String[] {"User-Agent", BROWSER, "X-Forwarded-For", address};
    }

    private String engagement(String column) {
        return RunningApi.bean(JdbcClient.class)
                .sql("select " + column
                        + " from engagement where deal_id = ? and kind in ('clicked', 'opened', 'honeypot')")
                .param(deal)
                .query(String.class)
                .single();
    }

    @Test
    void a_click_leads_where_the_delivered_mail_said_and_is_told_once() {
        String link = "/t/c/" + tokens.click(touch.text(), 1);
        Caller.Answer click = NOBODY.get(link, browser());
        NOBODY.get(link, browser());
        assertThat(engagement("verdict")).isEqualTo("pending");
        settle();
        assertThat(click.status()).isEqualTo(302);
        assertThat(click.header("Location")).isEqualTo("https://library.example/two?x=1");
        assertThat(engagement("verdict")).isEqualTo("human");
        assertThat(engagement("raw::text")).contains("/24").doesNotContain(address);
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ? and kind = 'engaged'", deal))
                .isOne();
    }

    private static void settle() {
        RunningApi.bean(TouchEngagement.class).settle(Instant.now().plus(Bursts.QUARANTINE), 1_000);
    }

    @Test
    void a_link_that_nobody_can_see_catches_who_follows_all() {
        assertThat(NOBODY.get("/t/h/" + tokens.honeypot(touch.text()), browser())
                        .status())
                .isEqualTo(204);
        assertThat(engagement("verdict")).isEqualTo("machine");
        NOBODY.get("/t/c/" + tokens.click(touch.text(), 0), browser());
        settle();
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ?", deal))
                .isZero();
        assertThat(SomeDeal.count("select count(*) from engagement where deal_id = ? and verdict = 'machine'", deal))
                .isEqualTo(2);
    }

    @Test
    void a_link_to_our_own_pricing_page_is_a_visit_to_it_and_says_there_who_came() {
        String other = SomeDeal.ofItsOwnAccount();
        TouchKey mail = SomeDeal.delivered(other, "See https://www.sells.example/pricing?plan=a#teams", "sent");
        Caller.Answer click = NOBODY.get("/t/c/" + tokens.click(mail.text(), 0), browser());
        assertThat(click.header("Location"))
                .isEqualTo("https://www.sells.example/pricing?plan=a&ft=" + tokens.visitor(mail.text()) + "#teams");
        settle();
        assertThat(RunningApi.bean(JdbcClient.class)
                        .sql("select event ->> 'what' from deal_log where deal_id = ? and kind = 'engaged'")
                        .param(other)
                        .query(String.class)
                        .list())
                .containsExactly("CLICKED", "VISITED_PRICING");
    }

    @Test
    void a_click_on_the_link_of_the_mails_asset_opened_that_asset() {
        String asset = "as-" + deal;
        RunningApi.bean(JdbcClient.class).sql("""
                insert into asset (id, kind, value, title, url, summary, language)
                values (?, 'case-study', 'social-proof', 'How Delta did it', 'https://library.example/two?x=1', 'x', 'en')
                """).param(asset).update();
        RunningApi.bean(JdbcClient.class)
                .sql("update draft set asset_id = ? where deal_id = ?")
                .params(asset, deal)
                .update();
        NOBODY.get("/t/c/" + tokens.click(touch.text(), 1), browser());
        settle();
        assertThat(RunningApi.MARA
                        .get("/api/v1/deals/" + deal + "/timeline")
                        .body()
                        .toString())
                .contains("asset opened", "opened 'How Delta did it' from the mail");
    }

    @Test
    void a_scanner_changes_no_plan() {
        String link = "/t/c/" + tokens.click(touch.text(), 0);
        assertThat(NOBODY.get(link, "User-Agent", "Barracuda Sentinel (EE) 1.0 scanning")
                        .status())
                .isEqualTo(302);
        assertThat(engagement("verdict")).isEqualTo("machine");
        assertThat(engagement("reason")).contains("Barracuda");
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ?", deal))
                .isZero();
    }

    @Test
    void a_head_request_is_a_machines() {
        assertThat(NOBODY.head("/t/c/" + tokens.click(touch.text(), 0), browser())
                        .status())
                .isEqualTo(302);
        assertThat(engagement("verdict")).isEqualTo("machine");
    }

    @Test
    void an_open_is_a_pixel() {
        Caller.Answer open = NOBODY.get("/t/o/" + tokens.open(touch.text()) + ".gif", browser());
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Content-Type")).isEqualTo("image/gif");
        settle();
        assertThat(engagement("verdict")).isEqualTo("human");
    }

    @Test
    void a_token_of_another_kind_or_key_or_link_opens_nothing() {
        String foreign = LinkTokens.fromBase64("Zm9yZWlnbmZvcmVpZ25mb3JlaWduZm9yZWlnbmZvcmU=")
                .click(touch.text(), 0);
        for (String path : new String[] {
            "/t/c/" + foreign,
            "/t/c/" + tokens.open(touch.text()),
            "/t/c/" + tokens.click(touch.text(), 2),
            "/t/c/nonsense",
            "/t/o/" + tokens.click(touch.text(), 0) + ".gif",
            "/u/" + tokens.open(touch.text()),
            "/u/" + tokens.unsubscribe("d-unknown/1/1")
        }) {
            assertThat(NOBODY.get(path, browser()).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void looking_at_the_way_out_is_not_taking_it() {
        Caller.Answer page = NOBODY.get("/u/" + tokens.unsubscribe(touch.text()), browser());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body()).contains("<form method=\"post\">");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(isSuppressed()).isFalse();
    }

    @Test
    void one_click_is_enough_and_a_second_changes_nothing() {
        HttpRequest.Builder click = NOBODY.request("/u/" + tokens.unsubscribe(touch.text()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        assertThat(NOBODY.send(click).status()).isEqualTo(200);
        assertThat(NOBODY.send(click).status()).isEqualTo(200);
        assertThat(isSuppressed()).isTrue();
        assertThat(RunningApi.MARA
                        .get("/api/v1/deals/" + deal)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("stopped");
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ? and kind = 'optedOut'", deal))
                .isOne();
    }

    @Test
    void what_a_person_writes_down_is_as_final() {
        String address = SomeDeal.contact(deal).email();
        Caller.Answer answer = RunningApi.STRANGER.post(
                "/api/v1/suppressions", Map.of("address", address, "why", "asked on the telephone"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(isSuppressed()).isTrue();
        assertThat(RunningApi.MARA
                        .get("/api/v1/deals/" + deal)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("stopped");
    }

    private boolean isSuppressed() {
        return RunningApi.bean(Suppressions.class)
                .isSuppressed(SomeDeal.contact(deal).email());
    }
}
