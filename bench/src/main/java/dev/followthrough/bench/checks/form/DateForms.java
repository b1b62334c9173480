package dev.followthrough.bench.checks.form;

import static dev.followthrough.bench.checks.form.DateForm.Says.DAY;
import static dev.followthrough.bench.checks.form.DateForm.Says.EITHER_WAY;
import static dev.followthrough.bench.checks.form.DateForm.Says.MONTH;
import static dev.followthrough.bench.checks.form.DateForm.Says.TIME;
import static dev.followthrough.bench.checks.form.DateForm.Says.WEEKDAY;
import static dev.followthrough.bench.checks.form.DateForm.Says.YEAR;

import dev.followthrough.bench.checks.form.DateForm.Says;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// A date as people write it.
public final class DateForms {
    private static final List<DateForm> ENGLISH = List.of(
            form("d MMMM", DAY, MONTH),
            form("MMMM d", DAY, MONTH),
            form("d MMM", DAY, MONTH),
            form("MMM d", DAY, MONTH),
            form("d MMMM yyyy", DAY, MONTH, YEAR),
            form("MMMM d, yyyy", DAY, MONTH, YEAR),
            form("dd.MM.yyyy", DAY, MONTH, YEAR),
            form("d.M.", DAY, MONTH),
            form("yyyy-MM-dd", DAY, MONTH, YEAR),
            form("M/d/yyyy", EITHER_WAY, YEAR),
            form("M/d", EITHER_WAY),
            form("MMMM", MONTH),
            form("MMMM yyyy", MONTH, YEAR),
            form((date, day) -> "the " + ordinal(date), DAY),
            form((date, day) -> ordinal(date) + " of " + english(date, "MMMM"), DAY, MONTH),
            form((date, day) -> english(date, "MMMM") + " " + ordinal(date), DAY, MONTH),
            form((date, day) -> english(day, TextStyle.FULL), WEEKDAY),
            form((date, day) -> english(day, TextStyle.FULL) + english(date, ", d MMMM"), WEEKDAY, DAY, MONTH),
            form((date, day) -> english(day, TextStyle.SHORT) + english(date, ", d MMM"), WEEKDAY, DAY, MONTH),
            form(
                    (date, day) -> english(day, TextStyle.SHORT) + english(date, " d MMM yyyy"),
                    WEEKDAY,
                    DAY,
                    MONTH,
                    YEAR),
            form((date, day) -> english(day, TextStyle.FULL) + " the " + ordinal(date), WEEKDAY, DAY),
            form((date, day) -> english(day, TextStyle.FULL) + ", " + english(date, "MMMM d"), WEEKDAY, DAY, MONTH),
            form((date, day) -> english(day, TextStyle.FULL) + english(date, " (d MMMM)"), WEEKDAY, DAY, MONTH),
            form((date, day) -> english(date, "d MMMM (") + english(day, TextStyle.FULL) + ")", WEEKDAY, DAY, MONTH));
    private static final List<DateForm> ENGLISH_TIMES = List.of(
            form("d MMMM 'at' HH:mm", DAY, MONTH, TIME),
            form("HH:mm 'on' d MMMM", DAY, MONTH, TIME),
            form("d MMM, h:mm a", DAY, MONTH, TIME),
            form("yyyy-MM-dd HH:mm", DAY, MONTH, YEAR, TIME),
            form(
                    (date, day) -> english(day, TextStyle.FULL) + english(date, " 'at' h:mm ") + half(date),
                    WEEKDAY,
                    TIME));
    private static final List<DateForm> CHINESE = List.of(
            form("M月d日", DAY, MONTH),
            form("M月d号", DAY, MONTH),
            form("M 月 d 日", DAY, MONTH),
            form("yyyy年M月d日", DAY, MONTH, YEAR),
            form("yyyy-MM-dd", DAY, MONTH, YEAR),
            form("M/d", EITHER_WAY),
            form("d号", DAY),
            form("M月", MONTH),
            form((date, day) -> chinese(date.getMonthValue()) + "月" + chinese(date.getDayOfMonth()) + "日", DAY, MONTH),
            form((date, day) -> "周" + sign(day), WEEKDAY),
            form((date, day) -> "下周" + sign(day), WEEKDAY),
            form((date, day) -> english(date, "M月d日（周") + sign(day) + "）", WEEKDAY, DAY, MONTH),
            form((date, day) -> english(date, "M月d日 星期") + sign(day), WEEKDAY, DAY, MONTH),
            form((date, day) -> "周" + sign(day) + english(date, "（M月d日）"), WEEKDAY, DAY, MONTH),
            form((date, day) -> english(date, "d号（礼拜") + sign(day) + "）", WEEKDAY, DAY));
    private static final List<DateForm> CHINESE_TIMES = List.of(
            form("M月d日 HH:mm", DAY, MONTH, TIME),
            form((date, day) -> english(date, "M月d日") + clock(date), DAY, MONTH, TIME),
            form((date, day) -> "周" + sign(day) + clock(date), WEEKDAY, TIME));

    private DateForms() {}

    /// @param withTime forms that name the time of day too
    public static List<DateForm> of(boolean inChinese, boolean withTime) {
        List<DateForm> days = inChinese ? CHINESE : ENGLISH;
        if (!withTime) return days;
        return Stream.concat(days.stream(), (inChinese ? CHINESE_TIMES : ENGLISH_TIMES).stream())
                .toList();
    }

    private static DateForm form(String pattern, Says... says) {
        return form((date, day) -> english(date, pattern), says);
    }

    private static DateForm form(BiFunction<LocalDateTime, DayOfWeek, String> write, Says... says) {
        return new DateForm(Set.of(says), write);
    }

    private static String english(LocalDateTime date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }

    private static String english(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, Locale.ENGLISH);
    }

    private static String half(LocalDateTime date) {
        return date.getHour() < 12 ? "am" : "pm";
    }

    private static String ordinal(LocalDateTime date) {
        int day = date.getDayOfMonth();
        String end = day / 10 == 1 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
        return day + end;
    }

    private static String chinese(int number) {
        return Spelled.chinese(BigDecimal.valueOf(number)).replace("两", "二");
    }

    private static String sign(DayOfWeek day) {
        return "一二三四五六日".substring(day.getValue() - 1, day.getValue());
    }

    private static String clock(LocalDateTime date) {
        int hour = date.getHour();
        String half = hour < 12 ? "上午" : "下午";
        int shown = hour > 12 ? hour - 12 : hour;
        return half + shown + "点"
                + (date.getMinute() == 30 ? "半" : date.getMinute() == 0 ? "" : date.getMinute() + "分");
    }
}
