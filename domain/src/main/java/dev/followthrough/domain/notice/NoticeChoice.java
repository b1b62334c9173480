package dev.followthrough.domain.notice;

import java.time.LocalTime;
import java.util.Map;

/// How one person wants to be told.
///
/// @param way      the one that they like best; another stands in where it is not there
/// @param digestAt from which hour of their own day the digest comes, on days on which they work
/// @param times    the kinds for which they chose; the others come as [NoticeKinds] has them
public record NoticeChoice(NoticeWay way, LocalTime digestAt, Map<String, NoticeTime> times) {
    /// Of somebody who chose nothing: before the first calls of the day.
    public static final NoticeChoice USUAL = new NoticeChoice(NoticeWay.SLACK, LocalTime.of(8, 30), Map.of());

    public NoticeChoice {
        times = Map.copyOf(times);
    }

    public NoticeTime time(String kind) {
        NoticeTime chosen = times.get(kind);
        return chosen == null ? NoticeKinds.shipped().usual(kind) : chosen;
    }
}
