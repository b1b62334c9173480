package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.event.OutsideEvent;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.engagement.EventIntake;
import dev.followthrough.store.engagement.EventIntake.Status;
import dev.followthrough.store.engagement.EventIntake.Taken;
import dev.followthrough.store.engagement.Renewals;
import dev.followthrough.store.engagement.UnmatchedEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Events that come at once, twice, or before their contact.
@StoreTest
class EventsTogetherTest {
    @Autowired
    House house;

    @Autowired
    EventIntake intake;

    @Autowired
    UnmatchedEvents unmatched;

    @Autowired
    Renewals renewals;

    @Autowired
    JdbcClient jdbc;

    private final String company = "c" + UUID.randomUUID() + ".example";
    private final String address = "sofia@" + company;

    private static EventIntake.Arrived visit(String id, String email, Instant at) {
        var details = JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("kind", "visit")
                .put("path", "/docs");
        return new EventIntake.Arrived(
                new OutsideEvent(
                        "website", id, "visit", at, new OutsideEvent.Who(email, null, null, null, null), details),
                null,
                null);
    }

    private List<Taken> together(List<EventIntake.Arrived> one, List<EventIntake.Arrived> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Taken>>> calls = new ArrayList<>();
            for (var call : List.of(one, other)) {
                Callable<List<Taken>> take = () -> {
                    barrier.await();
                    return intake.take(call);
                };
                calls.add(threads.submit(take));
            }
            List<Taken> all = new ArrayList<>(calls.get(0).get());
            all.addAll(calls.get(1).get());
            return all;
        }
    }

    @Test
    void the_same_event_twice_at_once_is_taken_once() throws Exception {
        String deal = house.deal(address);
        for (int round = 0; round < 20; round++) {
            var visit = List.of(visit(UUID.randomUUID().toString(), address, Instant.now()));
            assertThat(together(visit, visit))
                    .extracting(Taken::status)
                    .containsExactlyInAnyOrder(Status.ACCEPTED, Status.DUPLICATE);
        }
        assertThat(logged(deal, Happened.VISITED)).isOne();
        assertThat(logged(deal, Happened.SURGE)).isOne();
    }

    @Test
    void two_calls_with_the_same_events_in_opposite_order_do_not_wait_for_each_other() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<EventIntake.Arrived> events = new ArrayList<>();
            for (int i = 0; i < 30; i++)
                events.add(visit(UUID.randomUUID().toString(), "x" + i + "@" + company, Instant.now()));
            List<EventIntake.Arrived> reversed = new ArrayList<>(events);
            Collections.reverse(reversed);
            assertThat(together(events, reversed).stream()
                            .filter(taken -> taken.status() == Status.UNMATCHED)
                            .count())
                    .isEqualTo(30);
        }
    }

    @Test
    void colleagues_are_several_people_for_every_deal_of_their_account() {
        String deal = house.deal(address);
        intake.take(List.of(visit(UUID.randomUUID().toString(), address, Instant.now())));
        assertThat(logged(deal, Happened.SEVERAL_PEOPLE)).isZero();
        intake.take(List.of(visit(UUID.randomUUID().toString(), "new.colleague@" + company, Instant.now())));
        assertThat(logged(deal, Happened.SEVERAL_PEOPLE)).isOne();
        assertThat(jdbc.sql("select evidence from deal_log where deal_id = ? and event ->> 'what' = 'SEVERAL_PEOPLE'")
                        .param(deal)
                        .query(String.class)
                        .single())
                .isEqualTo("2 people active in 7 days");
    }

    @Test
    void what_came_before_its_contact_is_matched_when_that_one_arrives_and_old_news_is_none() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        Instant longAgo = Instant.now().minus(Duration.ofDays(20));
        assertThat(intake.take(List.of(
                        visit(UUID.randomUUID().toString(), address, longAgo),
                        visit(UUID.randomUUID().toString(), address, yesterday))))
                .extracting(Taken::status)
                .containsOnly(Status.UNMATCHED);
        String deal = house.deal(address);
        assertThat(unmatched.match(1_000)).contains(deal);
        assertThat(logged(deal, Happened.VISITED)).isOne();
        assertThat(unmatched.match(1_000)).doesNotContain(deal);
    }

    @Test
    void nobody_is_waited_for_for_ever() {
        String id = UUID.randomUUID().toString();
        intake.take(List.of(visit(id, address, Instant.now())));
        jdbc.sql("update engagement set recorded_at = now() - interval '31 days' where source_id = ?")
                .param("event:website:" + id)
                .update();
        String deal = house.deal(address);
        unmatched.match(1_000);
        assertThat(logged(deal, Happened.VISITED)).isZero();
    }

    @Test
    void a_call_that_ends_with_an_old_act_still_tells_what_the_new_ones_come_to() {
        String deal = house.deal(address);
        List<EventIntake.Arrived> visits = new ArrayList<>();
        for (int i = 0; i < 4; i++) visits.add(visit(UUID.randomUUID().toString(), address, Instant.now()));
        visits.add(visit(UUID.randomUUID().toString(), address, Instant.now().minus(Duration.ofDays(20))));
        intake.take(visits);
        assertThat(logged(deal, Happened.SURGE)).isOne();
    }

    @Test
    void a_renewal_comes_near_by_itself_and_is_news_once() {
        String deal = house.deal(address);
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        renewsOn(deal, today.plusDays(91));
        renewals.comeNear(1_000);
        assertThat(logged(deal, Happened.RENEWAL_NEAR)).isZero();
        renewsOn(deal, today.plusDays(90));
        assertThat(renewals.comeNear(1_000)).contains(deal);
        assertThat(renewals.comeNear(1_000)).doesNotContain(deal);
        intake.take(List.of(visit(UUID.randomUUID().toString(), address, Instant.now())));
        assertThat(logged(deal, Happened.RENEWAL_NEAR)).isOne();
    }

    private void renewsOn(String deal, LocalDate day) {
        jdbc.sql("update deal set renews_on = ? where id = ?").params(day, deal).update();
    }

    private long logged(String deal, Happened what) {
        return jdbc.sql("select count(*) from deal_log where deal_id = ? and event ->> 'what' = ?")
                .params(deal, what.name())
                .query(Long.class)
                .single();
    }
}
