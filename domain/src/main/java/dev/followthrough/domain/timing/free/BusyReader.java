package dev.followthrough.domain.timing.free;

import dev.followthrough.domain.timing.calendar.Span;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.parameter.FbType;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.FreeBusy;
import org.threeten.extra.Interval;

/// Reads an iCalendar file (RFC 5545): when its owner is taken. Recurring events with their exceptions, whole days and
/// foreign zones count as they should; what is cancelled or marked as free does not. A feed that shows busy times alone
/// (`VFREEBUSY`) is read as well.
public final class BusyReader {
    /// A calendar of a lifetime has fewer.
    private static final int MOST_EVENTS = 20_000;
    /// Nobody meets every minute: such a rule is there to keep a reader busy.
    private static final List<String> ABSURD = List.of("FREQ=SECONDLY", "FREQ=MINUTELY");

    private BusyReader() {}

    /// @param zone            the owner's: times without a zone are theirs, and so are whole days
    /// @param tentativeIsBusy whether they are taken by what they have not yet agreed to
    /// @throws UnreadableCalendar when it is no calendar at all
    public static Busy read(String ics, ZoneId zone, Span within, boolean tentativeIsBusy) throws UnreadableCalendar {
        Calendar calendar = parsed(ics);
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        if (events.size() > MOST_EVENTS) throw new UnreadableCalendar("it has more than " + MOST_EVENTS + " events");
        Map<String, Set<Instant>> moved = moved(events, zone);
        List<Span> spans = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (VEvent event : events) {
            if (!takes(event, tentativeIsBusy)) continue;
            try {
                spans.addAll(spans(event, zone, within, moved));
            } catch (DateTimeException e) {
                problems.add("an event was left out: " + e.getMessage());
            }
        }
        for (VFreeBusy shown : calendar.<VFreeBusy>getComponents(Component.VFREEBUSY))
            spans.addAll(spans(shown, within, tentativeIsBusy));
        spans.sort(Comparator.comparing(Span::from).thenComparing(Span::until));
        return new Busy(spans, problems);
    }

    private static Calendar parsed(String ics) throws UnreadableCalendar {
        if (!ics.stripLeading().startsWith("BEGIN:VCALENDAR")) {
            throw new UnreadableCalendar(
                    "it does not begin with BEGIN:VCALENDAR; give the address of an iCalendar feed (.ics)");
        }
        try {
            return new CalendarBuilder().build(new StringReader(ics.strip() + "\r\n"));
        } catch (ParserException e) {
            throw new UnreadableCalendar("it cannot be read from line " + e.getLineNo() + " on");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableCalendar("it cannot be read as a calendar: " + e.getMessage());
        }
    }

    private static boolean takes(VEvent event, boolean tentativeIsBusy) {
        String status = value(event, Property.STATUS);
        boolean stands = !status.equals("CANCELLED") && (tentativeIsBusy || !status.equals("TENTATIVE"));
        return stands && !value(event, Property.TRANSP).equals("TRANSPARENT");
    }

    /// Which occurrences of a series have an event of their own instead.
    private static Map<String, Set<Instant>> moved(List<VEvent> events, ZoneId zone) {
        Map<String, Set<Instant>> moved = new HashMap<>();
        for (VEvent event : events) {
            event.<DateProperty<?>>getProperty(Property.RECURRENCE_ID)
                    .ifPresent(instead -> moved.computeIfAbsent(value(event, Property.UID), id -> new HashSet<>())
                            .add(instant(instead.getDate(), zone)));
        }
        return moved;
    }

    private static List<Span> spans(VEvent event, ZoneId zone, Span within, Map<String, Set<Instant>> moved) {
        String rule = value(event, Property.RRULE);
        if (ABSURD.stream().anyMatch(rule::contains)) throw new DateTimeException("it recurs more than once an hour");
        boolean series = event.getProperty(Property.RECURRENCE_ID).isEmpty();
        Set<Instant> elsewhere = series ? moved.getOrDefault(value(event, Property.UID), Set.of()) : Set.of();
        var period = new Period<>(within.from().atZone(zone), within.until().atZone(zone));
        List<Span> spans = new ArrayList<>();
        for (Period<Temporal> one : event.<Temporal>calculateRecurrenceSet(period)) {
            Span span = new Span(instant(one.getStart(), zone), instant(one.getEnd(), zone));
            if (!elsewhere.contains(span.from()) && span.overlaps(within)) spans.add(span);
        }
        return spans;
    }

    private static List<Span> spans(VFreeBusy shown, Span within, boolean tentativeIsBusy) {
        List<Span> spans = new ArrayList<>();
        for (FreeBusy times : shown.<FreeBusy>getProperties(Property.FREEBUSY)) {
            String type = times.<FbType>getParameter(Parameter.FBTYPE)
                    .map(Parameter::getValue)
                    .orElse("BUSY");
            if (type.equalsIgnoreCase("FREE") || type.equalsIgnoreCase("BUSY-TENTATIVE") && !tentativeIsBusy) continue;
            for (Interval one : times.getIntervals()) {
                Span span = new Span(one.getStart(), one.getEnd());
                if (span.overlaps(within)) spans.add(span);
            }
        }
        return spans;
    }

    private static Instant instant(Temporal temporal, ZoneId zone) {
        return temporal instanceof java.time.LocalDate day
                ? day.atStartOfDay(zone).toInstant()
                : TemporalAdapter.toLocalTime(temporal, zone).toInstant();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
