package dev.followthrough.domain.meeting.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Reckons what the labels of `deadlines-….txt` mean on the day of the meeting. A week's work is due on its Friday; on
/// a weekend that is the coming one. What was said about a whole period is due on its last day.
final class DeadlineDays {
    private static final List<String> ORDINALS = List.of(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
                    .split(" "));
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
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
            Map.entry("a couple of", 2),
            Map.entry("a few", 3),
            Map.entry("fourteen", 14),
            Map.entry("thirty", 30),
            Map.entry("twenty-four", 24),
            Map.entry("forty-eight", 48));
    private static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final String HAN_WEEKDAYS = "一二三四五六日";

    private DeadlineDays() {}

    /// @return null: the words name no day
    static @Nullable LocalDate day(String label, Matcher match, LocalDate today) {
        return switch (label) {
            case "today", "after-call" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "day-after-tomorrow", "two-days" -> today.plusDays(2);
            case "three-days" -> today.plusDays(3);
            case "this-week" -> friday(today);
            case "weekend" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "early-next-week" -> monday(today).plusDays(8);
            case "mid-next-week" -> monday(today).plusDays(9);
            case "next-week", "end-next-week" -> monday(today).plusDays(11);
            case "week-after-next" -> monday(today).plusDays(18);
            case "next-day", "week-of-day" -> monday(today).plusDays(6L + weekday(match));
            case "week-of-day-2" -> monday(today).plusDays(13L + weekday(match));
            case "this-week-day" -> monday(today).plusDays(weekday(match) - 1L);
            case "coming-day" -> today.with(TemporalAdjusters.next(DayOfWeek.of(weekday(match))));
            case "days" -> today.plusDays(count(match));
            case "hours" -> today.plusDays((number(match.group("hours")) + 23) / 24);
            case "weeks" -> today.plusWeeks(count(match));
            case "months" -> today.plusMonths(count(match));
            case "business-days" -> businessDays(today, count(match));
            case "spelled" -> ofMonth(today, ORDINALS.indexOf(word(match, "ordinal")) + 1);
            case "this-month" -> today.with(TemporalAdjusters.lastDayOfMonth());
            case "next-month" -> today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
            case "this-quarter" ->
                today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
            case "this-year" -> today.with(TemporalAdjusters.lastDayOfYear());
            default -> null;
        };
    }

    private static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate friday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    private static int weekday(Matcher match) {
        String day = Optional.ofNullable(word(match, "day")).orElseGet(() -> String.valueOf(word(match, "day2")));
        int han = HAN_WEEKDAYS.indexOf(day.replace('天', '日'));
        if (han >= 0) return han + 1;
        return List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").indexOf(day.substring(0, 3)) + 1;
    }

    private static long count(Matcher match) {
        return number(match.group("count"));
    }

    private static long number(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.matches("\\d+")) return Long.parseLong(word);
        Integer english = NUMBERS.get(word);
        return english != null ? english : han(word.replace('两', '二'));
    }

    /// `十五`, `二十`, `三`.
    private static long han(String word) {
        int ten = word.indexOf('十');
        if (ten < 0) return Math.max(0, HAN_DIGITS.indexOf(word.charAt(0)));
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(word.charAt(0));
        int ones = ten == word.length() - 1 ? 0 : HAN_DIGITS.indexOf(word.charAt(ten + 1));
        return 10L * tens + Math.max(0, ones);
    }

    private static LocalDate businessDays(LocalDate today, long count) {
        LocalDate day = today;
        for (long left = count; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() < 6) left--;
        }
        return day;
    }

    private static @Nullable LocalDate ofMonth(LocalDate today, int day) {
        for (int months = 0; months < 3; months++) {
            LocalDate month = today.plusMonths(months).withDayOfMonth(1);
            if (day >= 1
                    && day <= month.lengthOfMonth()
                    && !month.withDayOfMonth(day).isBefore(today)) return month.withDayOfMonth(day);
        }
        return null;
    }

    private static @Nullable String word(Matcher match, String group) {
        if (!match.namedGroups().containsKey(group) || match.group(group) == null) return null;
        return match.group(group).toLowerCase(Locale.ROOT);
    }
}
