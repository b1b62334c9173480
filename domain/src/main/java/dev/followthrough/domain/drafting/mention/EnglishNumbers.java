package dev.followthrough.domain.drafting.mention;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `forty-eight thousand`, `one hundred and twenty`.
final class EnglishNumbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final String WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final String SCALE = "(?:hundred|thousand|million|billion)";
    static final String PATTERN = "(?<![A-Za-z])(?=[oOtTfFsSeEnN])(?i:" + WORD + "(?:[ -](?:and )?(?:" + WORD + "|"
            + SCALE + "))*)(?![A-Za-z])";

    private EnglishNumbers() {}

    static @Nullable BigDecimal read(String text) {
        long total = 0;
        long group = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[ -]+")) {
            Integer value = WORDS.get(word);
            if (value != null) group += value;
            else if (word.equals("hundred")) group = Math.max(1, group) * 100;
            else if (!word.equals("and")) {
                long scale = scale(word);
                if (scale == 0) return null;
                total += Math.max(1, group) * scale;
                group = 0;
            }
        }
        return BigDecimal.valueOf(total + group);
    }

    private static long scale(String word) {
        return switch (word) {
            case "thousand" -> 1_000;
            case "million" -> 1_000_000;
            case "billion" -> 1_000_000_000;
            default -> 0;
        };
    }
}
