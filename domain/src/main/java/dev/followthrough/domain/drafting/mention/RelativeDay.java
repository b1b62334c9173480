package dev.followthrough.domain.drafting.mention;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A day that is told from the day of writing: `tomorrow`, `next Tuesday`, 下周二. Sent on another day, it is another.
///
/// @param isExact one day is meant, so that it must be a known one; `next week` names none
/// @param from    the days that it may mean when it is written on a day; more than one where people differ
public record RelativeDay(Span span, boolean isExact, Function<LocalDate, Set<LocalDate>> from) {
    public Set<LocalDate> writtenOn(LocalDate day) {
        return new TreeSet<>(from.apply(day));
    }

    /// Read on the second day it means something else than on the first.
    public boolean movesBetween(LocalDate written, LocalDate read) {
        return !writtenOn(written).equals(writtenOn(read));
    }
}
