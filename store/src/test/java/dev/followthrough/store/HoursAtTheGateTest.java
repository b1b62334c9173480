package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.HouseTiming;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the slot was found by holds at the gate too: the world may have changed since (G1).
@StoreTest
class HoursAtTheGateTest {
    /// Open all day, and yet a cadence that minds calendars.
    private static final Window DAYTIME =
            new Window(List.of(DayOfWeek.values()), LocalTime.of(0, 0, 0, 1), LocalTime.MAX);

    @Autowired
    House house;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    HouseTiming timing;

    @Autowired
    GateViews views;

    @Autowired
    DeliveryGate gate;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya." + UUID.randomUUID() + "@northwind.example";

    @AfterEach
    void asItShips() {
        jdbc.sql("delete from timing_settings").update();
    }

    @Test
    void a_holiday_that_was_added_since_holds_the_touch_until_it_is_over() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        settle("""
                {"weekends": {"GB": []}, "holidays": [
                  {"country": "GB", "date": "%s", "name": "Founders' Day"}, {"country": "GB", "date": "%s", "name": "Founders' Day"},
                  {"country": "GB", "date": "%s", "name": "Founders' Day"}]}
                """.formatted(today.minusDays(1), today, today.plusDays(1)));
        Refusal refusal = refusal(DAYTIME);
        assertThat(refusal.reason()).isEqualTo(GateReason.OUTSIDE_WINDOW);
        assertThat(refusal.detail()).isEqualTo("Founders' Day (GB)");
        assertThat(refusal.until()).isAfter(Instant.now());
    }

    @Test
    void quiet_days_of_the_house_hold_it_and_a_cadence_round_the_clock_minds_none() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        settle("""
                {"quietDays": [{"from": "%s", "until": "%s", "name": "the fair"}], "weekends": {"GB": []}}
                """.formatted(today.minusDays(2), today.plusDays(2)));
        assertThat(refusal(DAYTIME).reason()).isEqualTo(GateReason.OUTSIDE_WINDOW);
        String deal = house.deal(address);
        assertThat(gate.refusal(pass(deal, House.ALWAYS), view(deal))).isEmpty();
    }

    @Test
    void a_colleague_who_was_written_to_by_another_deal_counts_for_the_account() {
        settle("{\"account\": {\"perWeek\": 1, \"perMonth\": 9}}");
        String other = house.deal("tom." + address);
        String deal = house.deal(address);
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        left(other, "tom." + address, yesterday);
        jdbc.sql("update contact set account_id = (select account_id from deal where id = ?) where email = ?")
                .params(deal, "tom." + address)
                .update();
        Refusal refusal = refusal(deal, House.ALWAYS);
        assertThat(refusal.reason()).isEqualTo(GateReason.CAP_REACHED);
        assertThat(refusal.detail()).isEqualTo("the cap of 1 in a week for the account");
        assertThat(refusal.until()).isBetween(yesterday.plus(Duration.ofDays(7)).minusSeconds(1), Instant.MAX);
    }

    @Test
    void a_segment_keeps_its_caps() {
        settle("{\"segments\": [{\"name\": \"small\", \"caps\": {\"perWeek\": 1, \"perMonth\": 1}}]}");
        left(house.deal(address), address, Instant.now().minus(Duration.ofDays(20)));
        Refusal refusal = refusal(House.ALWAYS);
        assertThat(refusal.reason()).isEqualTo(GateReason.CAP_REACHED);
        assertThat(refusal.detail()).isEqualTo("the cap of 1 in 30 days for a contact of segment small");
    }

    @Test
    void another_deals_touch_an_hour_ago_is_too_soon() {
        left(house.deal(address), address, Instant.now().minus(Duration.ofHours(1)));
        Refusal refusal = refusal(House.ALWAYS);
        assertThat(refusal.reason()).isEqualTo(GateReason.TOO_SOON);
        assertThat(refusal.detail()).isEqualTo("another deal's touch to this contact");
    }

    @Test
    void a_late_mail_waits_where_another_has_left_the_mailbox_in_this_minute() {
        String mailbox = mailbox(1, 9);
        left(in(mailbox, "tom." + address), "tom." + address, Instant.now().plusSeconds(60));
        Refusal refusal = refusal(in(mailbox, address), House.ALWAYS);
        assertThat(refusal.reason()).isEqualTo(GateReason.CAP_REACHED);
        assertThat(refusal.detail()).isEqualTo("the mailbox's 1 a minute");
    }

    @Test
    void a_mailbox_that_has_sent_its_days_share_goes_on_tomorrow() {
        String mailbox = mailbox(9, 1);
        left(in(mailbox, "tom." + address), "tom." + address, Instant.now().plusSeconds(60));
        Refusal refusal = refusal(in(mailbox, address), House.ALWAYS);
        assertThat(refusal.detail()).isEqualTo("the mailbox's 1 a day");
        assertThat(refusal.until()).isAfter(Instant.now());
    }

    private void settle(String settings) {
        timing.put(TimingJson.read(settings), "test");
    }

    /// One that no other test sends from, just read.
    private String mailbox(int perMinute, int perDay) {
        var server = new Mailbox.Server("127.0.0.1", 25, "none");
        String name = "own." + UUID.randomUUID() + "@sells.example";
        String id = mailboxes
                .put(new Mailbox("", name, "Mara", server, server, "mara", "env:NO", perDay, perMinute))
                .id();
        jdbc.sql("update mailbox set read_at = now() where id = ?").param(id).update();
        return id;
    }

    private String in(String mailbox, String recipient) {
        String deal = house.deal(recipient);
        jdbc.sql("update deal set mailbox_id = ? where id = ?")
                .params(mailbox, deal)
                .update();
        return deal;
    }

    private Refusal refusal(Window window) {
        return refusal(house.deal(address), window);
    }

    private Refusal refusal(String deal, Window window) {
        return gate.refusal(pass(deal, window), view(deal)).orElseThrow();
    }

    private DeliveryGate.Pass pass(String deal, Window window) {
        return new DeliveryGate.Pass(new TouchKey(deal, 1, 1), "", 1, 0, window, House.MANY);
    }

    private GateView view(String deal) {
        return view(deal, address);
    }

    private GateView view(String deal, String recipient) {
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        var key = new TouchKey(deal, 1, 1);
        return views.of(key, house.draft(key, contact, recipient, "cleared"));
    }

    private void left(String deal, String recipient, Instant at) {
        GateView view = view(deal, recipient);
        String token = UUID.randomUUID().toString();
        ledger.claim(view, token, token + "@sells.example", "Docks", at);
        ledger.handOff(view.key(), token, at);
    }
}
