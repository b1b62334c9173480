package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.delivery.TouchKey;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LinksOfMailsTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private final LinkTokens tokens = LinkTokens.fromBase64(RunningApi.LINK_KEY);
    private final String deal = SomeDeal.added();
    private final TouchKey touch =
            SomeDeal.delivered(deal, "See https://library.example/one. Or https://library.example/two?x=1!", "sent");

    private String engagement(String column) {
        return RunningApi.bean(JdbcClient.class)
                .sql("select " + column + " from engagement where deal_id = ? and kind in ('clicked', 'opened')")
                .param(deal)
                .query(String.class)
                .single();
    }

    @Test
    void a_click_leads_where_the_delivered_mail_said_and_is_told_once() {
        String link = "/t/c/" + tokens.click(touch.text(), 1);
        Caller.Answer click = NOBODY.get(link, "User-Agent", BROWSER);
        NOBODY.get(link, "User-Agent", BROWSER);
        assertThat(click.status()).isEqualTo(302);
        assertThat(click.header("Location")).isEqualTo("https://library.example/two?x=1");
        assertThat(engagement("verdict")).isEqualTo("human");
        assertThat(engagement("raw::text")).contains("/24").doesNotContain("127.0.0.1");
        assertThat(SomeDeal.count("select count(*) from deal_log where deal_id = ? and kind = 'engaged'", deal))
                .isOne();
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
        assertThat(NOBODY.head("/t/c/" + tokens.click(touch.text(), 0), "User-Agent", BROWSER)
                        .status())
                .isEqualTo(302);
        assertThat(engagement("verdict")).isEqualTo("machine");
    }

    @Test
    void an_open_is_a_pixel() {
        Caller.Answer open = NOBODY.get("/t/o/" + tokens.open(touch.text()) + ".gif", "User-Agent", BROWSER);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Content-Type")).isEqualTo("image/gif");
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
            assertThat(NOBODY.get(path, "User-Agent", BROWSER).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void looking_at_the_way_out_is_not_taking_it() {
        Caller.Answer page = NOBODY.get("/u/" + tokens.unsubscribe(touch.text()), "User-Agent", BROWSER);
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
