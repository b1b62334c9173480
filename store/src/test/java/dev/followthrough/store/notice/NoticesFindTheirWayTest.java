package dev.followthrough.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeTime;
import dev.followthrough.domain.notice.NoticeWay;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackUsers;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each notice is passed on once, by its reader's choice, and never lost.
@StoreTest
class NoticesFindTheirWayTest {
    private static final Outlets ALL = new Outlets(true, true);

    @Autowired
    House house;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    NoticeChoices choices;

    @Autowired
    NoticeRoutes routes;

    @Autowired
    Digests digests;

    @Autowired
    NoticeMails mails;

    @Autowired
    SlackUsers users;

    @Autowired
    JdbcClient jdbc;

    private Person reader;
    private String deal;

    @BeforeEach
    void somebodyWithADeal() {
        String email = UUID.randomUUID() + "@sells.example";
        reader = people.put("Ines Ferreira", email, Person.Role.REP, ZoneId.of("UTC"));
        deal = house.deal(UUID.randomUUID() + "@northwind.example", house.cadence(), reader);
        settle(ALL);
    }

    private void settle(Outlets outlets) {
        while (routes.route(outlets, 100) > 0) {
            // until nobody has to be told any more
        }
    }

    private String told(String kind, Outlets outlets) {
        String source = UUID.randomUUID().toString();
        notices.tellOwner(deal, source, kind, "Something happened.");
        settle(outlets);
        return jdbc.sql("select route from notice where source_id = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    private void choose(NoticeWay way, Map<String, NoticeTime> times) {
        choices.put(reader.id(), new NoticeChoice(way, LocalTime.MIDNIGHT, times));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(reader.id())
                .query(Long.class)
                .single();
    }

    @Test
    void somebody_who_chose_nothing_hears_at_once_of_a_reply_and_of_an_end_with_the_digest() {
        assertThat(told("reply", ALL)).isEqualTo("slack");
        assertThat(told("stop", ALL)).isEqualTo("digest");
        assertThat(count("slack_post")).isOne();
        assertThat(notices.of(reader.id(), 0, 10)).hasSize(2);
    }

    @Test
    void who_wants_mail_gets_mail_and_who_wants_nothing_finds_it_on_the_web() {
        choose(NoticeWay.EMAIL, Map.of("reply", NoticeTime.OFF));
        assertThat(told("signal", ALL)).isEqualTo("email");
        assertThat(told("reply", ALL)).isEqualTo("off");
        choose(NoticeWay.WEB, Map.of());
        assertThat(told("signal", ALL)).isEqualTo("web");
        assertThat(count("notice_mail")).isOne();
        assertThat(count("slack_post")).isZero();
        assertThat(notices.of(reader.id(), 0, 10)).hasSize(3);
    }

    @Test
    void a_way_that_is_not_there_gives_way_to_the_next() {
        assertThat(told("reply", new Outlets(false, true))).isEqualTo("email");
        assertThat(told("reply", new Outlets(false, false))).isEqualTo("web");
        users.notFound(reader.id(), reader.email());
        assertThat(told("reply", ALL)).isEqualTo("email");
    }

    @Test
    void two_processes_pass_each_notice_on_once() {
        List<String> sources = IntStream.range(0, 20)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        sources.forEach(source -> notices.tellOwner(deal, source, "reply", "Something happened."));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> settle(ALL)), CompletableFuture.runAsync(() -> settle(ALL)))
                .join();
        assertThat(count("slack_post")).isEqualTo(20);
    }

    @Test
    void the_digest_comes_once_a_day_with_everything_and_not_when_there_is_nothing() {
        everyDayIsAWorkingDay();
        choose(NoticeWay.EMAIL, Map.of("reply", NoticeTime.DIGEST));
        assertThat(digests.send(reader.id(), ALL)).isFalse();
        told("reply", ALL);
        told("stop", ALL);
        assertThat(digests.readers()).contains(reader.id());
        assertThat(digests.send(reader.id(), ALL)).isTrue();
        assertThat(jdbc.sql("select text from notice_mail where person_id = ?")
                        .param(reader.id())
                        .query(String.class)
                        .single())
                .startsWith("What happened in one deal\n\nPilot\n• Something happened.");
        told("stop", ALL);
        assertThat(digests.send(reader.id(), ALL)).isFalse();
        assertThat(count("notice_mail")).isOne();
    }

    @Test
    void before_its_hour_there_is_no_digest() {
        everyDayIsAWorkingDay();
        choices.put(
                reader.id(),
                new NoticeChoice(NoticeWay.EMAIL, LocalTime.MAX.withNano(0).withSecond(0), Map.of()));
        told("stop", ALL);
        boolean lastMinute = LocalTime.now(ZoneId.of("UTC")).isAfter(LocalTime.of(23, 58));
        assertThat(digests.send(reader.id(), ALL)).isEqualTo(lastMinute);
    }

    private void everyDayIsAWorkingDay() {
        jdbc.sql("""
                insert into person_calendar (person_id, hours, changed_at, changed_by)
                values (?, ?::jsonb, now(), 'test')
                """)
                .params(
                        reader.id(),
                        "{\"mon\":\"09:00-17:00\",\"tue\":\"09:00-17:00\",\"wed\":\"09:00-17:00\",\"thu\":\"09:00-17:00\","
                                + "\"fri\":\"09:00-17:00\",\"sat\":\"09:00-17:00\",\"sun\":\"09:00-17:00\"}")
                .update();
    }

    @Test
    void a_mail_that_fails_is_tried_again_later_and_not_forever() {
        mails.add(reader.id(), "Something happened\nin a deal", "Something happened.");
        NoticeMails.Mail mail = claimed();
        assertThat(mail.subject()).isEqualTo("Something happened");
        assertThat(mails.claim(100)).noneMatch(other -> other.id().equals(mail.id()));
        for (int tries = 1; tries < 12; tries++) {
            mails.failed(mail.id());
            claimed();
        }
        mails.failed(mail.id());
        assertThat(jdbc.sql("select state from notice_mail where id = ?")
                        .param(mail.id())
                        .query(String.class)
                        .single())
                .isEqualTo("given-up");
    }

    private NoticeMails.Mail claimed() {
        jdbc.sql("update notice_mail set not_before = clock_timestamp() where person_id = ?")
                .param(reader.id())
                .update();
        return mails.claim(1000).stream()
                .filter(mail -> mail.address().equals(reader.email()))
                .findFirst()
                .orElseThrow();
    }
}
