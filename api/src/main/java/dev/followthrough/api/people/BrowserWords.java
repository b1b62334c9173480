package dev.followthrough.api.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A `User-Agent` header in the words of whoever looks for a session that is not theirs: "Firefox on
/// Windows". A guess by the names that browsers give themselves; it decides nothing.
final class BrowserWords {
    /// The names that each claims of the others come after its own.
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Macintosh", "macOS"),
            new Mark("Linux", "Linux"));

    private static final int MOST = 60;

    private BrowserWords() {}

    private record Mark(String within, String name) {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) return "unknown";
        String browser = first(BROWSERS, userAgent)
                .orElseGet(() -> userAgent.length() <= MOST ? userAgent : userAgent.substring(0, MOST) + "…");
        return first(SYSTEMS, userAgent)
                .filter(system -> !browser.equals(userAgent))
                .map(system -> browser + " on " + system)
                .orElse(browser);
    }

    private static Optional<String> first(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.within()))
                .map(Mark::name)
                .findFirst();
    }
}
