package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.calendar.Hours;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules that a touch must keep. Of several that refuse a moment the first is told, so the most telling
/// ones come first: a Sunday is a weekend before it is no day of the cadence's.
final class Rules {
    private final SlotAsk ask;
    private final TimingSettings house;
    private final List<Rule> rules = new ArrayList<>();

    private Rules(SlotAsk ask) {
        this.ask = ask;
        this.house = ask.house();
    }

    /// @param zones those that the hours must fit
    static List<Rule> of(SlotAsk ask, List<ZoneId> zones, boolean mindsPerson) {
        Rules all = new Rules(ask);
        all.review();
        if (!ask.isWhenever()) zones.forEach(all::contact);
        if (ask.channel() == Channel.SMS) zones.forEach(all::texts);
        if (mindsPerson) all.rules.add(new AtWork(ask.duty(), ask.house()));
        all.counts();
        return List.copyOf(all.rules);
    }

    /// The rules of both people's calendars alone, for a meeting.
    static List<Rule> ofPeople(SlotAsk ask) {
        Rules all = new Rules(ask);
        Duration open = Duration.between(ask.window().from(), ask.window().until());
        ask.contact().zone().forHours(open, ask.earliest()).zones().forEach(all::contact);
        all.rules.add(new AtWork(ask.duty(), ask.house()));
        return List.copyOf(all.rules);
    }

    private void contact(ZoneId zone) {
        String country = ask.contact().place().country();
        if (country != null) country(zone, country);
        house.quietDays()
                .forEach(days -> rules.add(new Blocked(
                        List.of(new Span(
                                days.from().atStartOfDay(zone).toInstant(),
                                days.until().plusDays(1).atStartOfDay(zone).toInstant())),
                        Cause.QUIET_DAYS,
                        days.name())));
        if (house.quiet() != null) rules.add(new QuietRule(house.quiet(), zone));
        if (ask.channel() == Channel.PHONE) hours(zone, house.calls(), Cause.CALL_HOURS, "the hours for calls");
        rules.add(new Daily(zone, day -> window(day, ask.window(), zone)));
    }

    /// A text rings at night whatever the cadence's window is.
    private void texts(ZoneId zone) {
        hours(zone, house.texts(), Cause.TEXT_HOURS, "the hours for text messages");
    }

    private void country(ZoneId zone, String country) {
        Set<DayOfWeek> weekend = house.weekend(country);
        rules.add(new Daily(zone, day -> calendar(day, country, weekend)));
        Hours own = house.hours().get(country);
        if (own != null) hours(zone, own, Cause.COUNTRY_HOURS, "the hours of " + Countries.name(country));
    }

    private Daily.Day calendar(LocalDate day, String country, Set<DayOfWeek> weekend) {
        if (weekend.contains(day.getDayOfWeek())) {
            return new Daily.Day.Closed(Cause.WEEKEND, "the weekend (" + country + ")");
        }
        return house.holiday(day, ask.contact().place())
                .<Daily.Day>map(name -> new Daily.Day.Closed(
                        Cause.HOLIDAY, name + " (" + ask.contact().place().word() + ")"))
                .orElseGet(Daily.Day.Free::new);
    }

    private void hours(ZoneId zone, Hours hours, Cause cause, String whose) {
        String words = whose + " (" + hours.text() + ")";
        rules.add(new Daily(
                zone, day -> new Daily.Day.Open(Span.of(day, hours.from(), hours.until(), zone), cause, words)));
    }

    private static Daily.Day window(LocalDate day, Window window, ZoneId zone) {
        String hours = window.from() + "-" + window.until();
        if (window.days().contains(day.getDayOfWeek())) {
            return new Daily.Day.Open(
                    Span.of(day, window.from(), window.until(), zone),
                    Cause.WINDOW,
                    "the cadence's hours (" + hours + ")");
        }
        String days = Arrays.stream(DayOfWeek.values())
                .filter(window.days()::contains)
                .map(WorkingHours::word)
                .collect(Collectors.joining(", "));
        return new Daily.Day.Closed(Cause.WINDOW, "the cadence's days (" + days + ")");
    }

    /// A draft that its owner must read leaves once they had the time for it.
    private void review() {
        if (!ask.expectsReview() || ask.isWhenever()) return;
        Instant ready = new AtWork(ask.duty(), house)
                .after(ask.now(), Duration.ofMinutes(house.reviewMinutes()))
                .orElse(ask.now());
        rules.add(moment -> moment.isBefore(ready)
                ? new Verdict.Refused(
                        Cause.REVIEW, "the time that " + ask.duty().owner().name() + " needs to read it", ready)
                : Verdict.FOR_EVER);
    }

    private void counts() {
        List<Instant> toContact =
                ask.toContact().stream().map(SlotAsk.Touched::at).toList();
        List<Instant> fromOthers = ask.toContact().stream()
                .filter(touched -> !touched.sameDeal())
                .map(SlotAsk.Touched::at)
                .toList();
        gap(fromOthers, house.contactGapMinutes(), "another deal's touch to this contact");
        gap(toColleagues(), house.accountGapMinutes(), "a touch to their colleague");
        rules.add(CapRule.of(toContact, ask.caps(), "this contact"));
        if (ask.segment() != null) {
            rules.add(CapRule.of(
                    toContact,
                    ask.segment().caps(),
                    "a contact of segment " + ask.segment().name()));
        }
        rules.add(CapRule.of(ask.toAccount(), house.account(), "the account"));
    }

    /// The cadence minds the gap after its own touches, and knows which of them are one: a call and the mail
    /// to it.
    private List<Instant> toColleagues() {
        List<Instant> times = new ArrayList<>(ask.toAccount());
        ask.toContact().stream()
                .filter(SlotAsk.Touched::sameDeal)
                .map(SlotAsk.Touched::at)
                .forEach(times::remove);
        return times;
    }

    private void gap(List<Instant> times, int minutes, String words) {
        if (minutes > 0 && !times.isEmpty()) rules.add(Blocked.around(times, Duration.ofMinutes(minutes), words));
    }
}
