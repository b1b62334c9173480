package dev.followthrough.store.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.deal.list.DealFilter;
import dev.followthrough.store.deal.list.DealLineMaker;
import dev.followthrough.store.deal.list.DealLines;
import dev.followthrough.store.deal.list.DealSort;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// While an owner is on leave, their work is somebody else's: tasks, notices, and the sight of their deals.
@StoreTest
class WhoStandsInTest {
    @Autowired
    House house;

    @Autowired
    Calendars calendars;

    @Autowired
    Duties duties;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    DealLineMaker maker;

    @Autowired
    DealLines lines;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from person_leave").update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private void away(Person who, Person cover) {
        calendars.addAbsence(
                who.id(), today().minusDays(2), today().plusDays(9), cover == null ? null : cover.id(), "test");
    }

    private Person somebody() {
        return people.put("Ines", UUID.randomUUID() + "@sells.example", Person.Role.REP, ZoneId.of("Europe/Lisbon"));
    }

    private String deal() {
        return house.deal("stand.in." + UUID.randomUUID() + "@northwind.example");
    }

    private String taskOwner(Instant due) {
        String id = tasks.open(deal(), 1, 1, "phone", due, "call", null);
        return tasks.byId(id).orElseThrow().ownerId();
    }

    @Test
    void tasks_and_notices_go_to_whoever_stands_in_and_then_to_the_owner_again() {
        Person cover = house.stranger();
        away(house.owner(), cover);
        assertThat(taskOwner(clock.now())).isEqualTo(cover.id());
        assertThat(taskOwner(clock.now().plusSeconds(86_400L * 12)))
                .isEqualTo(house.owner().id());
        String deal = deal();
        notices.tellOwner(deal, "told:" + deal, "review", "A draft waits.");
        assertThat(notices.of(cover.id(), 0, 1000))
                .extracting(Notices.Notice::dealId)
                .contains(deal);
    }

    private List<String> seenBy(Person person) {
        maker.makeAll();
        return lines.page(person.id(), DealFilter.ALL, DealSort.NAME, false, null, 10_000).stream()
                .map(found -> found.line().id())
                .toList();
    }

    @Test
    void whoever_stands_in_sees_the_deals_and_only_meanwhile() {
        Person cover = somebody();
        String deal = deal();
        assertThat(seenBy(cover)).isEmpty();
        away(house.owner(), cover);
        assertThat(seenBy(cover)).contains(deal);
        assertThat(calendars.standsIn(cover.id(), house.owner().id())).isTrue();
        assertThat(calendars.standsIn(house.owner().id(), cover.id())).isFalse();
    }

    @Test
    void a_stand_in_who_is_away_has_one_too_and_a_circle_leaves_the_work_with_its_owner() {
        Person second = somebody();
        away(house.owner(), house.stranger());
        away(house.stranger(), second);
        assertThat(taskOwner(clock.now())).isEqualTo(second.id());
        away(second, house.owner());
        assertThat(taskOwner(clock.now())).isEqualTo(house.owner().id());
    }

    @Test
    void where_nobody_stands_in_the_work_stays_the_owners() {
        away(house.owner(), null);
        assertThat(taskOwner(clock.now())).isEqualTo(house.owner().id());
    }

    @Test
    void the_slot_finder_gets_the_owner_with_hours_leave_and_stand_ins() {
        Person owner = house.owner();
        away(owner, house.stranger());
        var hours = WorkingHours.read(Map.of("mon", "08:00-12:00"));
        calendars.put(owner.id(), new Calendars.Calendar(new Place("SE", null), hours), "test");
        Duty duty = duties.of(deal(), TimingJson.defaults(), clock.now());
        assertThat(duty.owner().hours()).isEqualTo(hours);
        assertThat(duty.owner().place()).isEqualTo(new Place("SE", null));
        assertThat(duty.at(clock.now()).orElseThrow().id())
                .isEqualTo(house.stranger().id());
        assertThat(duty.at(clock.now().plusSeconds(86_400L * 12)).orElseThrow()).isEqualTo(duty.owner());
        assertThat(duty.others().get(house.stranger().id()).hours().on(DayOfWeek.SUNDAY))
                .isEmpty();
        assertThat(duty.others().get(house.stranger().id()).place().country())
                .as("of the zone")
                .isEqualTo("DE");
        jdbc.sql("delete from person_calendar").update();
    }
}
