package dev.followthrough.domain.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How somebody is told. Each notice is kept and can be read on the web, on whichever way it came too. In the
/// order in which one stands in for another that is not there.
public enum NoticeWay {
    SLACK,
    EMAIL,
    WEB;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeWay> named(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(NoticeWay::word).toList();
    }
}
