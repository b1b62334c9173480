package dev.followthrough.activities.engagement;

import java.time.Duration;

/// @param every      how often a mailbox is looked into, whether its server pushes or not; it also ends each IDLE,
/// far below the 29 minutes that RFC 2177 allows
/// @param lease      how long a reader that died keeps others away
/// @param firstPause after a connection broke; doubled with each further failure, up to a minute
record ReadingTimes(Duration every, Duration lease, Duration firstPause) {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    static ReadingTimes every(Duration every) {
        return new ReadingTimes(every, Duration.ofSeconds(60).plus(every), Duration.ofSeconds(1));
    }

    /// @param failures in a row, from 1
    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
