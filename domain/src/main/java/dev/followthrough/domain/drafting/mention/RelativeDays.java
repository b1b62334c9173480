package dev.followthrough.domain.drafting.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads the days that a text tells from the day of writing, English and Chinese. A bare `today` is more often
/// "nowadays" than a day, so it counts only with an hour or a part of the day.
public final class RelativeDays {
    private static final Map<String, Integer> NEAR = Map.ofEntries(
            Map.entry("the day before yesterday", -2),
            Map.entry("yesterday", -1),
            Map.entry("tonight", 0),
            Map.entry("later today", 0),
            Map.entry("earlier today", 0),
            Map.entry("tomorrow", 1),
            Map.entry("the day after tomorrow", 2),
            Map.entry("大前", -3),
            Map.entry("前", -2),
            Map.entry("昨", -1),
            Map.entry("今", 0),
            Map.entry("明", 1),
            Map.entry("后", 2),
            Map.entry("大后", 3));
    private static final String HOUR = "(?=,? (?:at|before|by|until|from) \\d)";
    private static final Pattern ENGLISH_DAY = Pattern.compile(
            "(?i)\\b(the day before yesterday|the day after tomorrow|(?<!day before )yesterday|(?<!day after )tomorrow(?!'s world)|tonight"
                    + "|(?:later|earlier) today|today" + HOUR + "|this (?:morning|afternoon|evening))\\b");
    private static final Pattern CHINESE_DAY = Pattern.compile(
            "(大前|大后|(?<!大)前|昨|明|(?<!大|[以之今此])后)[天日](?!常|用|程|志)|([昨明今])[早晚](?![点些期])|(今)[天日](?=上午|下午|中午|早上|晚上|之?内|以?前|[\\d一二三四五六七八九十]{1,3}点)");
    private static final Pattern ENGLISH_WEEKDAY =
            Pattern.compile("(?i)\\b(this|next|last|this coming) ((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");
    private static final Pattern CHINESE_WEEKDAY = Pattern.compile("(下下|下|上上|上|这|本)(?:个)?(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern ENGLISH_PERIOD = Pattern.compile("(?i)\\b(this|next|last) (week|month)\\b");
    private static final Pattern CHINESE_PERIOD = Pattern.compile("(下下|下|上上|上|这|本)(?:个)?(周|星期|礼拜|月)(?![一二三四五六日天])");

    private RelativeDays() {}

    /// @param plain as [Plain#of] makes it
    public static List<RelativeDay> in(String plain) {
        List<RelativeDay> days = new ArrayList<>();
        add(days, plain, ENGLISH_DAY, true, match -> near(match.group(1)));
        add(days, plain, CHINESE_DAY, true, match -> near(firstGroup(match)));
        add(days, plain, ENGLISH_WEEKDAY, true, match -> englishWeekday(match.group(1), match.group(2)));
        add(days, plain, CHINESE_WEEKDAY, true, match -> {
            DayOfWeek weekday = CalendarWords.chineseWeekday(match.group(2));
            return day -> Set.of(monday(day, weeks(match.group(1))).with(TemporalAdjusters.nextOrSame(weekday)));
        });
        add(days, plain, ENGLISH_PERIOD, false, match -> period(weeks(match.group(1)), match.group(2)));
        add(days, plain, CHINESE_PERIOD, false, match -> period(weeks(match.group(1)), match.group(2)));
        days.sort(Comparator.comparingInt(day -> day.span().start()));
        return days;
    }

    /// Whether a text that was written on one day says something else when it is read on another.
    public static boolean moved(String text, LocalDate written, LocalDate read) {
        return !written.equals(read) && in(Plain.of(text)).stream().anyMatch(day -> day.movesBetween(written, read));
    }

    private static void add(
            List<RelativeDay> days,
            String text,
            Pattern pattern,
            boolean isExact,
            Function<MatchResult, Function<LocalDate, Set<LocalDate>>> reader) {
        pattern.matcher(text)
                .results()
                .forEach(match -> days.add(new RelativeDay(Page.span(match), isExact, reader.apply(match))));
    }

    private static Function<LocalDate, Set<LocalDate>> near(String word) {
        int days = NEAR.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
        return day -> Set.of(day.plusDays(days));
    }

    private static String firstGroup(MatchResult match) {
        for (int group = 1; group < match.groupCount(); group++)
            if (match.group(group) != null) return match.group(group);
        return match.group(match.groupCount());
    }

    /// For some, `next Tuesday` is the coming one, for others the one of the week after.
    private static Function<LocalDate, Set<LocalDate>> englishWeekday(String which, String name) {
        DayOfWeek weekday = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        return switch (which.toLowerCase(Locale.ROOT)) {
            case "next" ->
                day -> days(
                        day.with(TemporalAdjusters.next(weekday)),
                        monday(day, 1).with(TemporalAdjusters.nextOrSame(weekday)));
            case "last" ->
                day -> days(
                        day.with(TemporalAdjusters.previous(weekday)),
                        monday(day, -1).with(TemporalAdjusters.nextOrSame(weekday)));
            default ->
                day -> days(
                        day.with(TemporalAdjusters.nextOrSame(weekday)),
                        monday(day, 0).with(TemporalAdjusters.nextOrSame(weekday)));
        };
    }

    private static Set<LocalDate> days(LocalDate one, LocalDate other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private static Function<LocalDate, Set<LocalDate>> period(int steps, String unit) {
        boolean isMonth = unit.equalsIgnoreCase("month") || unit.equals("月");
        if (isMonth) return day -> Set.of(day.plusMonths(steps).withDayOfMonth(1));
        return day -> IntStream.range(0, 7)
                .mapToObj(n -> monday(day, steps).plusDays(n))
                .collect(Collectors.toSet());
    }

    private static int weeks(String which) {
        return switch (which.toLowerCase(Locale.ROOT)) {
            case "下下" -> 2;
            case "下", "next" -> 1;
            case "上", "last" -> -1;
            case "上上" -> -2;
            default -> 0;
        };
    }

    private static LocalDate monday(LocalDate day, int weeks) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }
}
