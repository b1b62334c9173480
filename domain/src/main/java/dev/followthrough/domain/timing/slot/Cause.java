package dev.followthrough.domain.timing.slot;

import java.util.Locale;

/// What moves a touch to a later minute.
public enum Cause {
    /// The cadence's days and hours, in the contact's zone.
    WINDOW,
    /// Hours of the contact's country that the house has settled.
    COUNTRY_HOURS,
    WEEKEND,
    HOLIDAY,
    /// The house's quiet hours.
    QUIET,
    QUIET_DAYS,
    /// Calls, in the contact's zone.
    CALL_HOURS,
    /// Text messages, in the contact's zone.
    TEXT_HOURS,
    /// Whoever looks after the deal is not at work.
    OWNER,
    OWNER_HOLIDAY,
    LEAVE,
    /// The owner needs time to read the draft.
    REVIEW,
    /// Least time after another touch to the same contact, or to their account.
    GAP,
    CAP,
    /// Its share of the first hours of a day, so that not everything leaves when they begin.
    SPREAD,
    /// Better minutes of the mailbox are taken, or its day is full.
    MAILBOX,
    /// The hour in which this contact answers.
    BEST_TIME;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
