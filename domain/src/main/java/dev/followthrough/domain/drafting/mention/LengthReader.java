package dev.followthrough.domain.drafting.mention;

import static dev.followthrough.domain.drafting.mention.Amounts.AMOUNT;

import dev.followthrough.domain.drafting.mention.Mention.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `three weeks`, `21-day`, `half an hour`, `三周`, `两个月`.
final class LengthReader {
    private static final String UNIT =
            "(?i:minutes?|mins?|hours?|hrs?|(?:working|business|work)[ -]?days?|days?|weeks?|wks?|months?"
                    + "|quarters?|years?|yrs?)(?![A-Za-z])";
    private static final String CHINESE_UNIT = "(?:分钟|个?小时|个?钟头|个?工作日|天|个?星期|周(?![一二三四五六日天年])|个?月(?!\\d)|个?季度|年)";
    private static final Pattern ENGLISH = Pattern.compile("(" + AMOUNT + ")[\\s-]?(" + UNIT + ")");
    /// The first number of `two to three weeks`.
    private static final Pattern ENGLISH_RANGE =
            Pattern.compile("(" + AMOUNT + ")(?=\\s?(?:(?<!ty)-|to|or)\\s?" + AMOUNT + "[\\s-]?(" + UNIT + "))");
    private static final Pattern CHINESE = Pattern.compile("(?<![第周\\d年月])(" + AMOUNT + ")\\s?(" + CHINESE_UNIT + ")");
    private static final Pattern HALF = Pattern.compile("(?i)\\bhalf (?:an?|a) (hour|day|year)\\b|(?<!个)半个?(小时|天|年|月)");
    /// `一个半小时`, `两年半`, `an hour and a half`, `two and a half weeks`.
    private static final Pattern CHINESE_AND_HALF =
            Pattern.compile("(" + AMOUNT + ")个半(小时|钟头|星期|月)|(" + AMOUNT + ")(年|天|周|小时)半(?![年天月个])");
    private static final Pattern AND_HALF = Pattern.compile("(?i)\\b(an?|" + AMOUNT + ") and a half (" + UNIT
            + ")|\\b(an?|one) (hour|day|week|month|year) and a half\\b");
    private static final Pattern FORTNIGHT = Pattern.compile("(?i)\\b(?:a|one) (fortnight)\\b");
    /// 一周 is a length where it is measured, else it is `a week`, which says no number: 提供一周的数据.
    private static final Pattern MEASURED =
            Pattern.compile("(?s).*(?:用了?|花了?|耗时|历时|为期|需要?|只要?|仅|约|到|至|不到|超过|近|过了|整整|内|隔)$");
    private static final Pattern MEASURES = Pattern.compile("(?s)^(?:之?内|以内|左右|之?后|以后|之?前|以前|的时间|时间|就|才|多).*");
    private static final int YEARS_BEGIN = 1900;

    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "(?i)fortnight|minute|mins?\\b|hour|hrs?\\b|days?\\b|week|wks?\\b|month|quarter|year|yrs?\\b|[时天周星月季年日]|分钟");

    private LengthReader() {}

    static void read(Page page) {
        if (!page.mayHave(WORTH_A_LOOK)) return;
        page.read(HALF, match -> length(match, List.of(new BigDecimal("0.5")), halved(match)));
        page.read(FORTNIGHT, match -> length(match, List.of(BigDecimal.TWO), "week"));
        page.read(AND_HALF, match -> andHalf(match, match.group(1) != null ? 1 : 3));
        page.read(CHINESE_AND_HALF, match -> andHalf(match, match.group(1) != null ? 1 : 3));
        page.read(ENGLISH_RANGE, match -> length(match, Amounts.read(match.group(1)), match.group(2)));
        page.read(ENGLISH, match -> length(match, Amounts.read(match.group(1)), match.group(2)));
        page.read(
                CHINESE,
                match -> isYear(match) || isArticle(page, match)
                        ? null
                        : length(match, Amounts.read(match.group(1)), match.group(2)));
    }

    private static @Nullable Mention andHalf(MatchResult match, int group) {
        String number = match.group(group);
        List<BigDecimal> whole = number.matches("(?i)an?|one") ? List.of(BigDecimal.ONE) : Amounts.read(number);
        BigDecimal half = new BigDecimal("0.5");
        return length(match, whole.stream().map(half::add).toList(), match.group(group + 1));
    }

    private static boolean isArticle(Page page, MatchResult match) {
        if (!match.group(1).equals("一")) return false;
        String before = page.text().substring(Math.max(0, match.start() - 4), match.start());
        return !MEASURED.matcher(before).matches()
                && !MEASURES.matcher(page.text().substring(match.end())).matches();
    }

    private static String halved(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    /// `2026年` is a year and `10月` a month, not lengths.
    private static boolean isYear(MatchResult match) {
        String unit = match.group(2);
        boolean calendar = unit.equals("月") || unit.equals("年");
        if (unit.equals("月")) return true;
        return calendar
                && Amounts.read(match.group(1)).stream()
                        .anyMatch(n -> n.compareTo(BigDecimal.valueOf(YEARS_BEGIN)) >= 0);
    }

    private static @Nullable Mention length(MatchResult match, List<BigDecimal> amounts, String written) {
        if (amounts.isEmpty()) return null;
        String unit = written.toLowerCase(Locale.ROOT)
                .replaceFirst("^个", "")
                .replaceAll("[ -]", "")
                .replaceFirst("s$", "");
        Measure measure = measure(unit);
        BigDecimal factor = BigDecimal.valueOf(factor(unit));
        return new Mention.Length(
                Page.span(match), amounts.stream().map(factor::multiply).toList(), measure);
    }

    private static Measure measure(String unit) {
        return switch (unit) {
            case "workingday", "businessday", "workday", "工作日" -> Measure.WORKING_DAYS;
            case "month", "quarter", "year", "yr", "月", "季度", "年" -> Measure.MONTHS;
            default -> Measure.MINUTES;
        };
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "hour", "hr", "小时", "钟头" -> 60;
            case "day", "天" -> 24 * 60;
            case "week", "wk", "星期", "周" -> 7 * 24 * 60;
            case "quarter", "季度" -> 3;
            case "year", "yr", "年" -> 12;
            default -> 1;
        };
    }
}
