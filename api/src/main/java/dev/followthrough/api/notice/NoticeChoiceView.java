package dev.followthrough.api.notice;

import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeKinds;
import java.util.List;

/// How somebody is told, kind by kind.
///
/// @param way      `slack`, `email` or `web`: the one that they like best
/// @param digestAt hour of their own day, such as `08:30`
public record NoticeChoiceView(String way, String digestAt, List<KindView> kinds) {

    /// @param about completes "tell me when …"
    /// @param time  `now`, `digest` or `off`
    /// @param usual what it is for somebody who chose nothing
    public record KindView(String kind, String about, String time, String usual) {}

    static NoticeChoiceView of(NoticeChoice choice) {
        return new NoticeChoiceView(
                choice.way().word(),
                choice.digestAt().toString(),
                NoticeKinds.shipped().all().values().stream()
                        .map(kind -> new KindView(
                                kind.word(),
                                kind.about(),
                                choice.time(kind.word()).word(),
                                kind.usual().word()))
                        .toList());
    }
}
