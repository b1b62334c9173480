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
            Pattern.compile("(" + AMOUNT + ")(?=\\s?(?:-|to|or)\\s?" + AMOUNT + "[\\s-]?(" + UNIT + "))");
    private static final Pattern CHINESE = Pattern.compile("(?<![第周\\d年月])(" + AMOUNT + ")\\s?(" + CHINESE_UNIT + ")");
    private static final Pattern HALF = Pattern.compile("(?i)\\bhalf (?:an?|a) (hour|day|year)\\b|半个?(小时|天|年|月)");
    private static final int YEARS_BEGIN = 1900;

    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "(?i)minute|mins?\\b|hour|hrs?\\b|days?\\b|week|wks?\\b|month|quarter|year|yrs?\\b|[时天周星月季年日]|分钟");

    private LengthReader() {}

    static void read(Page page) {
        if (!page.mayHave(WORTH_A_LOOK)) return;
        page.read(HALF, match -> length(match, List.of(new BigDecimal("0.5")), halved(match)));
        page.read(ENGLISH_RANGE, match -> length(match, Amounts.read(match.group(1)), match.group(2)));
        page.read(ENGLISH, match -> length(match, Amounts.read(match.group(1)), match.group(2)));
        page.read(CHINESE, match -> isYear(match) ? null : length(match, Amounts.read(match.group(1)), match.group(2)));
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
