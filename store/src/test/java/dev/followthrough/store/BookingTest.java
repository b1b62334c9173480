package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealCommands;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.Slots;
import dev.followthrough.store.timing.Slots.Booking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A minute of a mailbox holds one mail, whoever asks for it at the same time.
@StoreTest
class BookingTest {
    private static final List<Instant> DAY = minutes("2031-03-03T09:00:00Z", 100);

    @Autowired
    House house;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Slots slots;

    @Autowired
    DealCommands commands;

    @Autowired
    JdbcClient jdbc;

    @Test
    void two_touches_never_share_a_minute_though_they_ask_together() throws Exception {
        List<String> deals = IntStream.range(0, 12).mapToObj(i -> deal()).toList();
        List<Instant> wanted = minutes("2031-03-04T09:00:00Z", 100);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Instant>> all = deals.stream()
                    .map(deal -> (Callable<Instant>) () -> due(book(deal, wanted, true)))
                    .toList();
            List<Instant> booked =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(booked).containsExactlyInAnyOrderElementsOf(wanted.subList(0, 12));
        }
    }

    @Test
    void a_touch_that_is_booked_again_gives_its_minute_back() {
        String deal = deal();
        Instant first = due(book(deal, List.of(DAY.get(70)), true));
        Instant second = due(book(deal, List.of(DAY.get(71)), true));
        assertThat(second).isEqualTo(DAY.get(71));
        assertThat(due(book(deal(), List.of(first), true))).isEqualTo(first);
    }

    @Test
    void a_deal_that_is_held_gives_its_minute_back() {
        String deal = deal();
        Instant minute = due(book(deal, List.of(DAY.get(60)), true));
        commands.happen(deal, "reply-" + deal, "prospect", new SequenceEvent.Replied(Instant.EPOCH, Intent.QUESTION));
        assertThat(due(book(deal(), List.of(minute), true))).isEqualTo(minute);
    }

    @Test
    void the_rest_is_looked_at_when_the_best_minutes_are_taken() {
        List<Instant> best = Stream.of("2031-04-01T09:00:00Z", "2031-04-02T09:00:00Z")
                .flatMap(day -> minutes(day, 32).stream())
                .toList();
        best.forEach(this::take);
        Instant rest = Instant.parse("2031-04-03T09:00:00Z");
        List<Instant> all = Stream.concat(best.stream(), Stream.of(rest)).toList();
        assertThat(due(book(deal(), all, true))).isEqualTo(rest);
    }

    @Test
    void a_day_takes_no_more_than_the_mailbox_may_send() {
        List<Instant> day = minutes("2031-03-06T09:00:00Z", 60);
        List<Instant> next = minutes("2031-03-07T09:00:00Z", 1);
        day.subList(0, 50).forEach(this::take);
        List<Instant> both = Stream.concat(day.stream(), next.stream()).toList();
        assertThat(due(book(deal(), both, true))).isEqualTo(next.getFirst());
        assertThat(book(deal(), day, true)).isInstanceOf(Booking.MailboxFull.class);
    }

    @Test
    void a_mailbox_that_may_send_two_a_minute_is_booked_twice_in_it() {
        Instant minute = Instant.parse("2031-08-01T09:00:00Z");
        take(minute);
        String deal = deal();
        mailbox(2);
        assertThat(due(book(deal, List.of(minute), true))).isEqualTo(minute);
    }

    @Test
    void a_touch_that_keeps_its_minute_may_though_the_day_is_full() {
        List<Instant> day = minutes("2031-09-01T09:00:00Z", 50);
        String deal = deal();
        Instant mine = due(book(deal, List.of(day.getFirst()), true));
        day.subList(1, 50).forEach(this::take);
        assertThat(due(book(deal, List.of(mine), true))).isEqualTo(mine);
    }

    @Test
    void who_asks_again_keeps_their_place_before_those_who_came_after() {
        List<Instant> day = minutes("2031-10-01T09:00:00Z", 100);
        String deal = deal();
        Instant mine = due(book(deal, List.of(day.getFirst()), true));
        List<Instant> othersFirst =
                Stream.concat(day.subList(1, 100).stream(), Stream.of(mine)).toList();
        assertThat(due(book(deal, othersFirst, true))).isEqualTo(mine);
    }

    @Test
    void who_asks_again_takes_an_earlier_minute_and_none_that_does_not_fit_any_more() {
        List<Instant> day = minutes("2031-11-01T09:00:00Z", 3);
        String deal = deal();
        book(deal, List.of(day.getLast()), true);
        assertThat(due(book(deal, day, true))).isEqualTo(day.getFirst());
        assertThat(due(book(deal, day.subList(1, 3), true))).isEqualTo(day.get(1));
    }

    @Test
    void a_touch_that_a_person_makes_takes_no_minute_of_the_mailbox() {
        Instant taken = DAY.get(80);
        take(taken);
        assertThat(due(book(deal(), List.of(taken), false))).isEqualTo(taken);
    }

    @Test
    void the_reason_is_that_of_the_minute_which_was_free() {
        List<Instant> two = minutes("2031-07-01T09:00:00Z", 2);
        take(two.getFirst());
        var booked = (Booking.Booked) book(deal(), two, true);
        assertThat(booked.why()).isEqualTo(two.getLast() + ", because it is a test");
    }

    @Test
    void where_no_minute_fits_none_is_booked() {
        assertThat(book(deal(), List.of(), true)).isInstanceOf(Booking.NoHour.class);
    }

    private String deal() {
        String deal = house.deal("booked." + UUID.randomUUID() + "@northwind.example");
        jdbc.sql("update deal set mailbox_id = ? where id = ?")
                .params(mailbox(1).id(), deal)
                .update();
        return deal;
    }

    /// One that no other test sends from.
    private Mailbox mailbox(int perMinute) {
        var server = new Mailbox.Server("127.0.0.1", 25, "none");
        return mailboxes.put(
                new Mailbox("", "booked@sells.example", "Mara", server, server, "mara", "env:NO", 50, perMinute));
    }

    private Booking book(String deal, List<Instant> minutes, boolean reserves) {
        return slots.book(
                new TouchKey(deal, 1, 1),
                Audience.PRIMARY,
                addressee -> new Slots.Wish(
                        "recap",
                        "email",
                        minutes,
                        reserves,
                        addressee.zone(),
                        minute -> minute + ", because it is a test",
                        minute -> "{\"due\": \"" + minute + "\"}"));
    }

    private static Instant due(Booking booking) {
        return ((Booking.Booked) booking).due();
    }

    private void take(Instant minute) {
        jdbc.sql("""
                insert into mailbox_minute (mailbox_id, minute, deal_id, enrollment, ordinal)
                values (?, ?::timestamptz, ?, 1, 1)
                """)
                .params(mailbox(1).id(), minute.toString(), UUID.randomUUID().toString())
                .update();
    }

    private static List<Instant> minutes(String first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Instant.parse(first).plusSeconds(60L * i))
                .toList();
    }
}
