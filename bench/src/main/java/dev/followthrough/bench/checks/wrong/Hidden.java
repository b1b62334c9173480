package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Variant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A character that nobody sees, or that passes for another.
final class Hidden implements Variant.Maker {
    /// Zero width, soft hyphen, turned direction, isolates, word joiner, byte order mark, tag, filler, bell.
    private static final List<String> UNSEEN = List.of(
            "\u200B",
            "\u200C",
            "\u200D",
            "\u00AD",
            "\u202E",
            "\u202D",
            "\u2066",
            "\u2069",
            "\u200F",
            "\u2060",
            "\uFEFF",
            "\uDB40\uDC41",
            "\u3164",
            "\u115F",
            "\u0007",
            "\u001B",
            "\u2028",
            "\u180E",
            "\u034F",
            "\uFFFC",
            "\uE000");
    private static final List<List<String>> ALIKE = List.of(
            List.of("a", "\u0430"),
            List.of("e", "\u0435"),
            List.of("o", "\u03BF"),
            List.of("i", "\u0456"),
            List.of("c", "\u0441"),
            List.of("p", "\u0440"),
            List.of("a", "\uD835\uDC1A"),
            List.of("l", "\u04CF"),
            List.of("g", "\u0261"),
            List.of("s", "\uFF53"));
    private static final Pattern INSIDE = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsHan}])(?=[\\p{IsLatin}\\p{IsHan}])");

    @Override
    public String name() {
        return "hidden characters";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        if (!draft.isChinese() && random.nextBoolean()) {
            List<String> pair = Chosen.from(ALIKE, random);
            return changed(draft, Pattern.compile("(?<=[a-z])" + pair.get(0) + "(?=[a-z])"), pair.get(1), random);
        }
        return changed(draft, INSIDE, Chosen.from(UNSEEN, random), random);
    }

    private static @Nullable Variant changed(GoodDraft draft, Pattern where, String with, RandomGenerator random) {
        String body = draft.request().body();
        List<MatchResult> places = where.matcher(body).results().toList();
        if (places.isEmpty()) return null;
        MatchResult place = Chosen.from(places, random);
        String other = body.substring(0, place.start()) + with + body.substring(place.end());
        String name = "U+%04X at %d".formatted(with.codePointAt(0), place.start());
        return new Variant(draft.name(), draft.withBody(old -> other), name);
    }
}
