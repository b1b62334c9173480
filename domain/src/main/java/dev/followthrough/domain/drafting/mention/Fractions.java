package dev.followthrough.domain.drafting.mention;

import dev.followthrough.domain.drafting.mention.Mention.Moment;
import dev.followthrough.domain.drafting.mention.Mention.MonthDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shares in words: `one in eight`, `a quarter of them`, `two thirds`, `twelve and a half percent`, `四分之一`, `一半`.
/// A third is also the 0.33 of a fact.
final class Fractions {
    private static final Map<String, Integer> PARTS = Map.of(
            "half",
            2,
            "third",
            3,
            "quarter",
            4,
            "fourth",
            4,
            "fifth",
            5,
            "sixth",
            6,
            "eighth",
            8,
            "ninth",
            9,
            "tenth",
            10,
            "twentieth",
            20);
    private static final String SMALL = "(one|two|three|four|five|six|seven|eight|nine|\\d{1,2})";
    private static final String PART = "(third|quarter|fourth|fifth|sixth|eighth|ninth|tenth|twentieth)";
    /// What shows that `a third` is a share, and no third of something in a row.
    private static final String AFTER =
            "(?=\\s*(?:$|[.,;:!?)])|\\s(?:of(?! an? hour| (?:the|this|next|last) (?:year|day))|less|more|fewer|lower|higher|faster|smaller"
                    + "|larger|cheaper|in|on|at|to|after|since|from|than|last|this|each|every|per|and|or|that|which|with|but|now|was|is|are|were|by)\\b)";
    private static final Pattern ONE_IN = Pattern.compile(
            "(?i)(?<![A-Za-z\\d])" + SMALL + " (?:in|out of)(?: every)? (" + EnglishNumbers.PATTERN
                    + "|\\d{1,3})(?![\\d:.,]*\\d|[A-Za-z]|\\s(?:minutes?|hours?|days?|weeks?|months?|years?|am|pm)\\b)");
    private static final Pattern A_PART = Pattern.compile(
            "(?i)(?<!(?:in|within|after|before|every|each|per|once) )\\b(an?|one) " + PART + "(?! quarter)" + AFTER);
    private static final Pattern PARTS_OF =
            Pattern.compile("(?i)\\b(two|three|four|five|seven)[ -]" + PART + "s\\b(?! of an? hour)");
    private static final Pattern HALF = Pattern.compile(
            "(?i)(?<!(?:first|second|other|better|last) )\\b(?:half of (?!the (?:year|day|month|week)\\b)|half (?=(?:their|your|our)\\b)"
                    + "|(?<=\\bby )(?:one )?half\\b|one half\\b)");
    private static final Pattern AND_A_HALF =
            Pattern.compile("(?i)(" + EnglishNumbers.PATTERN + "|\\d{1,2}) and a half (?:%|per ?cent)");
    private static final Pattern POINT = Pattern.compile("(?i)(" + EnglishNumbers.PATTERN
            + ") point (zero|one|two|three|four|five|six|seven|eight|nine) (?:%|per ?cent)");
    private static final Pattern CHINESE = Pattern.compile(
            "(?!百分)(" + ChineseNumbers.PATTERN + "|\\d{1,3})(?<!百)分之(" + ChineseNumbers.PATTERN + "|\\d{1,3})");
    private static final Pattern CHINESE_HALF = Pattern.compile("(?<![另后前下上第])(?:一半|半数)");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.,-])([1-9])/([2-9]|10)(?![\\d/]|\\s?月|\\s?(?:at\\s)?\\d)");
    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "(?i)分之|一半|半数|\\d/\\d|\\b(?:in|out of|half|thirds?|quarters?|fourth|fifths?|sixth|eighths?|ninth|tenths?|twentieth|percent|per cent)\\b");

    private Fractions() {}

    static void read(Page page) {
        if (!page.mayHave(WORTH_A_LOOK)) return;
        page.read(AND_A_HALF, match -> points(match, "0.5"));
        page.read(POINT, match -> points(match, "0." + EnglishNumbers.read(match.group(2))));
        page.read(ONE_IN, match -> share(match, number(match.group(1)), number(match.group(2))));
        page.read(PARTS_OF, match -> share(match, number(match.group(1)), part(match.group(2))));
        page.read(A_PART, match -> share(match, BigDecimal.ONE, part(match.group(2))));
        page.read(HALF, match -> share(match, BigDecimal.ONE, BigDecimal.TWO));
        page.read(CHINESE, match -> share(match, number(match.group(2)), number(match.group(1))));
        page.read(CHINESE_HALF, match -> share(match, BigDecimal.ONE, BigDecimal.TWO));
        page.read(SLASHED, Fractions::slashed);
    }

    /// `1/4` is a quarter, the first of April or the fourth of January.
    private static @Nullable Mention slashed(MatchResult match) {
        int one = Integer.parseInt(match.group(1));
        int two = Integer.parseInt(match.group(2));
        Mention share = share(match, BigDecimal.valueOf(one), BigDecimal.valueOf(two));
        if (share == null) return null;
        List<MonthDay> days = List.of(new MonthDay(one, two), new MonthDay(two, one));
        Moment moment = new Moment(Page.span(match), null, days, null, null, List.of());
        return new Mention.Either(Page.span(match), List.of(share, moment));
    }

    private static @Nullable Mention points(MatchResult match, String more) {
        BigDecimal whole = number(match.group(1));
        if (whole == null) return null;
        return new Mention.Percent(
                Page.span(match), List.of(whole.add(new BigDecimal(more)).movePointLeft(2)));
    }

    private static @Nullable Mention share(MatchResult match, @Nullable BigDecimal some, @Nullable BigDecimal all) {
        if (some == null || all == null || some.compareTo(all) >= 0) return null;
        List<BigDecimal> shares = new ArrayList<>();
        for (int digits : new int[] {2, 3, 4, 10}) shares.add(some.divide(all, digits, RoundingMode.HALF_UP));
        return new Mention.Percent(Page.span(match), shares);
    }

    private static BigDecimal part(String word) {
        return BigDecimal.valueOf(Objects.requireNonNull(PARTS.get(word.toLowerCase(Locale.ROOT))));
    }

    private static @Nullable BigDecimal number(String written) {
        List<BigDecimal> read = Amounts.read(written);
        return read.isEmpty() ? null : read.getFirst();
    }
}
