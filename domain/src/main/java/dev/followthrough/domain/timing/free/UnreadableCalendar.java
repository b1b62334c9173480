package dev.followthrough.domain.timing.free;

/// A file that is no calendar; its message says what is wrong, for whoever gave it.
public final class UnreadableCalendar extends Exception {
    UnreadableCalendar(String message) {
        super(message);
    }
}
