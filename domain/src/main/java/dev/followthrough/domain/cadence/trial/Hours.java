package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Window;
import java.time.LocalTime;

/// The hours of a cadence's window in which calls may be made: 9 to 17 of it (M23; seeds D, "Channel preferences").
public final class Hours {
    private static final LocalTime CALLS_FROM = LocalTime.of(9, 0);
    private static final LocalTime CALLS_UNTIL = LocalTime.of(17, 0);

    private Hours() {}

    /// None: it ends before it begins.
    public static Window calls(Window window) {
        LocalTime from = window.from().isBefore(CALLS_FROM) ? CALLS_FROM : window.from();
        LocalTime until = window.until().isAfter(CALLS_UNTIL) ? CALLS_UNTIL : window.until();
        return new Window(window.days(), from, until);
    }
}
