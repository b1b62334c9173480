package dev.followthrough.domain.engagement.act;

import java.time.Duration;

/// Stretches of time as people say them.
final class Words {
    private Words() {}

    static String time(Duration time) {
        if (time.toDays() >= 14 && time.toDays() % 7 == 0) return time.toDays() / 7 + " weeks";
        if (time.toDays() >= 2) return time.toDays() + " days";
        return time.toHours() == 1 ? "1 hour" : time.toHours() + " hours";
    }
}
