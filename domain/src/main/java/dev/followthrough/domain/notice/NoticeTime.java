package dev.followthrough.domain.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// When somebody is told of a kind of notice.
public enum NoticeTime {
    NOW,
    DIGEST,
    OFF;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeTime> named(String word) {
        return Arrays.stream(values()).filter(time -> time.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(NoticeTime::word).toList();
    }
}
