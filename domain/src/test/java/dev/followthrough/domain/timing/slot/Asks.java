package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Questions for the slot finder, told in the words of the test.
final class Asks {
    static final Window OFFICE = window("mon, tue, wed, thu, fri", "09:00", "17:00");
    static final Window ALL_WEEK = window("mon, tue, wed, thu, fri, sat, sun", "09:00", "17:00");

    private Whereabouts.Known contact = new Whereabouts.Known(ZoneId.of("Europe/London"), null, null, null);
    private Instant at = Instant.parse("2027-01-12T10:00:00Z");
    private Window window = OFFICE;
    private Channel channel = Channel.EMAIL;
    private boolean review;
    private boolean soon;
    private Worker owner = worker("Mara", "Europe/Stockholm", "SE");
    private final List<Worker> others = new ArrayList<>();
    private TimingSettings house = TimingJson.defaults();
    private Caps caps = new Caps(3, 6);
    private Segment segment;
    private final List<SlotAsk.Touched> toContact = new ArrayList<>();
    private final List<Instant> toAccount = new ArrayList<>();
    private BestHour best = BestHour.UNKNOWN;
    private long number = 7;

    static Window window(String days, String from, String until) {
        List<DayOfWeek> open =
                Arrays.stream(days.split(", ")).map(WorkingHours::day).toList();
        return new Window(open, LocalTime.parse(from), LocalTime.parse(until));
    }

    static Worker worker(String name, String zone, String country, Leave... leaves) {
        return new Worker(
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                ZoneId.of(zone),
                new Place(country, null),
                WorkingHours.usual(Countries.weekend(country)),
                List.of(leaves));
    }

    Asks in(String zone) {
        contact = new Whereabouts.Known(ZoneId.of(zone), null, null, null);
        return this;
    }

    Asks in(String zone, String country, String subdivision) {
        contact = new Whereabouts.Known(ZoneId.of(zone), null, country, subdivision);
        return this;
    }

    Asks known(String phone, String country) {
        contact = new Whereabouts.Known(null, phone, country, null);
        return this;
    }

    Asks at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    Asks within(Window open) {
        window = open;
        return this;
    }

    Asks by(Channel how) {
        channel = how;
        return this;
    }

    Asks reviewed() {
        review = true;
        return this;
    }

    Asks soon() {
        soon = true;
        return this;
    }

    Asks owner(Worker who, Worker... standIns) {
        owner = who;
        others.addAll(List.of(standIns));
        return this;
    }

    Asks house(String json) {
        house = TimingJson.read(json);
        return this;
    }

    Asks caps(int week, int month) {
        caps = new Caps(week, month);
        return this;
    }

    Asks segment(Segment one) {
        segment = one;
        return this;
    }

    Asks touched(boolean sameDeal, Instant... times) {
        for (Instant time : times) toContact.add(new SlotAsk.Touched(time, sameDeal));
        return this;
    }

    Asks accountTouched(Instant... times) {
        toAccount.addAll(List.of(times));
        return this;
    }

    Asks best(BestHour learned) {
        best = learned;
        return this;
    }

    Asks number(long one) {
        number = one;
        return this;
    }

    SlotAsk ask() {
        Map<String, Worker> byId = new java.util.HashMap<>();
        others.forEach(other -> byId.put(other.id(), other));
        return new SlotAsk(
                at,
                at,
                window,
                channel,
                review,
                soon,
                Whereabouts.of(contact, owner.zone(), house.zone(), at),
                new Duty(owner, byId),
                house,
                caps,
                segment,
                toContact,
                toAccount,
                best,
                number);
    }

    SlotPlan plan() {
        return SlotFinder.plan(ask());
    }

    /// What the first free minute is explained with.
    SlotExplanation best() {
        SlotPlan plan = plan();
        return plan.explain(plan.minutes().getFirst());
    }
}
