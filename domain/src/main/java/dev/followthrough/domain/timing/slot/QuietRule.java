package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.house.Quiet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The house's quiet hours in a contact's zone: those that began yesterday may still last.
record QuietRule(Quiet quiet, ZoneId zone) implements Rule {
    @Override
    public Verdict at(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        List<Span> spans = List.of(
                quiet.from(today.minusDays(1), zone), quiet.from(today, zone), quiet.from(today.plusDays(1), zone));
        return new Blocked(spans, Cause.QUIET, "the house's quiet hours (" + quiet.text() + ")").at(moment);
    }
}
