package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.engagement.traffic.Bursts;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.TouchEngagement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request on a link waits, is judged again, and only then is news (N9).
@StoreTest
class LinkTrafficTest {
    @Autowired
    House house;

    @Autowired
    TouchEngagement engagement;

    @Autowired
    GateViews views;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private final Instant noon = Instant.now().plusSeconds(60);
    private final String network = "net-" + UUID.randomUUID();
    private TouchKey touch;

    @BeforeEach
    void aDeliveredMail() {
        touch = delivered();
    }

    private TouchKey delivered() {
        String address = "priya." + UUID.randomUUID() + "@northwind.example";
        String deal = house.deal(address);
        var key = new TouchKey(deal, 1, 1);
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        String draft = house.draft(key, contact, address, "cleared");
        String token = UUID.randomUUID().toString();
        ledger.claim(views.of(key, draft), token, token + "@sells.example", "Docks", Instant.now());
        ledger.handOff(key, token, Instant.now());
        return key;
    }

    private void click(TouchKey key, int link, long millis) {
        see(key, "clicked", link, millis, false);
    }

    private void see(TouchKey key, String kind, Integer link, long millis, boolean machine) {
        String id = UUID.randomUUID().toString();
        boolean trap = kind.equals("honeypot");
        engagement.saw(new TouchEngagement.Seen(
                key,
                kind,
                id,
                trap ? List.of() : List.of(new Signal(Happened.CLICKED, "clicked a link")),
                new Bursts.Request(id, key.text(), network, link, noon.plusMillis(millis), trap, trap || machine),
                "looks like it",
                "{}"));
    }

    private void settleAt(long millis) {
        engagement.settle(noon.plusMillis(millis), 1_000);
    }

    private long logged() {
        return jdbc.sql("select count(*) from deal_log where deal_id = ? and kind = 'engaged'")
                .param(touch.dealId())
                .query(Long.class)
                .single();
    }

    private List<String> verdicts() {
        return jdbc.sql("select verdict from engagement where deal_id = ? order by happened_at")
                .param(touch.dealId())
                .query(String.class)
                .list();
    }

    @Test
    void a_persons_click_is_news_when_its_wait_is_over_and_not_before() {
        click(touch, 0, 0);
        settleAt(4_999);
        assertThat(logged()).isZero();
        assertThat(verdicts()).containsExactly("pending");
        settleAt(5_000);
        assertThat(logged()).isOne();
        assertThat(verdicts()).containsExactly("human");
    }

    @Test
    void the_first_click_of_a_burst_has_not_become_news_when_the_second_comes() {
        click(touch, 0, 0);
        settleAt(1_900);
        click(touch, 1, 1_900);
        settleAt(60_000);
        assertThat(logged()).isZero();
        assertThat(verdicts()).containsExactly("machine", "machine");
        assertThat(jdbc.sql("select reason from engagement where deal_id = ? limit 1")
                        .param(touch.dealId())
                        .query(String.class)
                        .single())
                .contains("several links of one mail");
    }

    @Test
    void whoever_followed_the_hidden_link_stays_a_machine_for_the_whole_visit() {
        see(touch, "honeypot", null, 0, true);
        click(touch, 0, 20 * 60_000);
        settleAt(30 * 60_000);
        assertThat(logged()).isZero();
    }

    @Test
    void a_burst_across_recipients_is_no_news_of_any_of_them() {
        TouchKey second = delivered();
        TouchKey third = delivered();
        click(touch, 0, 0);
        click(second, 0, 1_500);
        click(third, 0, 3_000);
        settleAt(60_000);
        assertThat(jdbc.sql("select count(*) from deal_log where deal_id in (?, ?, ?)")
                        .params(touch.dealId(), second.dealId(), third.dealId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_a_machine_did_is_no_act_that_rules_count() {
        for (int i = 0; i < 6; i++) see(touch, "clicked", i, i * 10_000L, true);
        settleAt(120_000);
        assertThat(logged()).isZero();
        click(touch, 0, 180_000);
        settleAt(240_000);
        assertThat(jdbc.sql("select event ->> 'what' from deal_log where deal_id = ?")
                        .param(touch.dealId())
                        .query(String.class)
                        .list())
                .containsExactly("CLICKED");
    }
}
