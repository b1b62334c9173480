package dev.followthrough.domain.drafting.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers in digits or words, English and Chinese. `48.000` is read as both 48 and 48,000.
final class Amounts {
    private static final String DIGITS = "(?:\\d{1,3}(?:[,.' ]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?)";
    static final String DIGIT_AMOUNT = "(?<![A-Za-z\\d])(?<!\\d[.,])" + DIGITS;
    static final String AMOUNT =
            "(?:" + DIGIT_AMOUNT + "|" + EnglishNumbers.PATTERN + "|" + ChineseNumbers.PATTERN + ")";
    /// Scales that stand behind money only: a lone `m` elsewhere is a metre or a minute.
    static final String MONEY_SCALE =
            "(?:\\s?(?:[kK]|[mM]|mn|mio\\.?|[Mm]illion|[Tt]housand|bn|[Bb]illion)(?![A-Za-z])|\\s?(?:[百千十]?万|千|亿))";
    static final String SCALE =
            "(?:[kK](?![A-Za-z])|\\s?(?:[Tt]housand|[Mm]illion|[Bb]illion)(?![A-Za-z])|\\s?(?:[百千十]?万|亿))";

    private static final Pattern PARTS = Pattern.compile("(" + AMOUNT + ")\\s?(\\S*)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("k", 1_000L),
            Map.entry("thousand", 1_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("千", 1_000L),
            Map.entry("万", 10_000L),
            Map.entry("十万", 100_000L),
            Map.entry("百万", 1_000_000L),
            Map.entry("千万", 10_000_000L),
            Map.entry("亿", 100_000_000L));

    private Amounts() {}

    /// @param text as matched by [#AMOUNT], with or without a scale
    /// @return every number that it may mean
    static List<BigDecimal> read(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) return List.of();
        String scale = parts.group(2).toLowerCase(Locale.ROOT).replace(".", "");
        BigDecimal factor = BigDecimal.valueOf(SCALES.getOrDefault(scale, 1L));
        return numbers(parts.group(1)).stream().map(factor::multiply).toList();
    }

    private static List<BigDecimal> numbers(String text) {
        if (Character.isDigit(text.charAt(0))) return digits(text);
        BigDecimal words = text.codePointAt(0) > 0x2E80 ? ChineseNumbers.read(text) : EnglishNumbers.read(text);
        return words == null ? List.of() : List.of(words);
    }

    private static List<BigDecimal> digits(String text) {
        String bare = text.replaceAll("[ ']", "");
        List<BigDecimal> readings = new ArrayList<>();
        int dot = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            char thousands = dot > comma ? ',' : '.';
            readings.add(decimal(bare.replace(String.valueOf(thousands), "")));
        } else if (dot < 0 && comma < 0) {
            readings.add(decimal(bare));
        } else {
            if (bare.matches("\\d{1,3}([.,]\\d{3})+")) readings.add(decimal(bare.replaceAll("[.,]", "")));
            if (bare.indexOf(',') == comma && bare.indexOf('.') == dot) readings.add(decimal(bare));
        }
        return readings;
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
