package dev.followthrough.domain.timing.free;

import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.domain.timing.slot.CommonHours;
import dev.followthrough.domain.timing.slot.SlotAsk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two or three times to propose for a meeting (seeds B): free in the owner's calendar, in the working hours of both
/// sides, one a day, mornings and afternoons in turn, told in the contact's zone.
public final class FreeTimes {
    /// From when the mail leaves to the first time that it proposes: whoever proposes a time before the mail is read
    /// proposes none.
    public static final Duration NOTICE = Duration.ofHours(20);

    /// A time that was proposed earlier and is nearer than this is no offer any more.
    public static final Duration LEAST_NOTICE = Duration.ofHours(4);

    private static final Duration FURTHEST = Duration.ofDays(21);
    /// People meet on the hour or half past it, by the contact's clock.
    private static final int GRID_MINUTES = 30;

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Window DAYTIME =
            new Window(List.of(DayOfWeek.values()), LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private FreeTimes() {}

    /// @param now    when the mail leaves
    /// @param notice from then to the first time
    /// @param length of the meeting
    /// @param most   how many to propose
    public record Ask(
            Instant now,
            Duration notice,
            Duration length,
            int most,
            Worker owner,
            Whereabouts contact,
            TimingSettings house,
            List<Span> busy) {
        public Ask {
            busy = List.copyOf(busy);
        }
    }

    /// @param words in the contact's zone, such as `Tuesday 12 January, 10:00-10:30 (Europe/London)`
    /// @param why   why this time of that day
    public record FreeTime(Instant from, Instant until, ZoneId zone, String words, String why) {}

    /// In order; fewer than asked for, or none, when the calendars have no more.
    public static List<FreeTime> find(Ask ask) {
        ZoneId zone = ask.contact().zone().zone();
        List<Span> common = common(ask);
        LocalDate today = LocalDate.ofInstant(ask.now(), zone);
        List<FreeTime> found = new ArrayList<>();
        for (int day = 0; day <= FURTHEST.toDays() && found.size() < ask.most(); day++) {
            List<ZonedDateTime> starts = starts(common, Span.of(today.plusDays(day), zone), ask.length(), zone);
            if (!starts.isEmpty()) found.add(told(starts, found.size() % 2 == 1, ask, zone));
        }
        return found;
    }

    /// Whether a time that was proposed is still free: a look before the mail leaves.
    ///
    /// @param busy when the owner is taken by now
    public static boolean isStillFree(Span time, Worker owner, List<Span> busy) {
        return busy.stream().noneMatch(time::overlaps)
                && owner.leaveOn(LocalDate.ofInstant(time.from(), owner.zone())).isEmpty();
    }

    private static List<ZonedDateTime> starts(List<Span> common, Span day, Duration length, ZoneId zone) {
        List<ZonedDateTime> starts = new ArrayList<>();
        for (Span span : common) {
            if (!span.overlaps(day)) continue;
            ZonedDateTime at = onGrid(span.from().atZone(zone));
            while (!at.toInstant().plus(length).isAfter(span.until())) {
                if (day.contains(at.toInstant())) starts.add(at);
                at = at.plusMinutes(GRID_MINUTES);
            }
        }
        return starts;
    }

    private static ZonedDateTime onGrid(ZonedDateTime time) {
        int over = time.getMinute() % GRID_MINUTES;
        return over == 0 ? time : time.plusMinutes(GRID_MINUTES - over);
    }

    private static FreeTime told(List<ZonedDateTime> starts, boolean afternoon, Ask ask, ZoneId zone) {
        Optional<ZonedDateTime> wanted = starts.stream()
                .filter(start -> start.toLocalTime().isBefore(NOON) != afternoon)
                .findFirst();
        ZonedDateTime from = wanted.orElse(starts.getFirst());
        ZonedDateTime until = from.plus(ask.length());
        String words = DAY.format(from) + "-" + TIME.format(until) + " (" + zone.getId() + ")";
        String half = afternoon ? "afternoon" : "morning";
        String why = (wanted.isPresent()
                        ? "the first time of that " + half
                        : "no time is left in that " + half + "; the first of the day")
                + " at which " + ask.owner().name() + " is free and both sides work";
        return new FreeTime(from.toInstant(), until.toInstant(), zone, words, why);
    }

    private static List<Span> common(Ask ask) {
        Instant from = ask.now().plus(ask.notice());
        var call = SlotAsk.ofPeople(from, DAYTIME, ask.contact(), Duty.alone(ask.owner()), ask.house());
        return CommonHours.of(call, ask.busy(), ask.now().plus(FURTHEST));
    }
}
