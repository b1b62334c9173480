package dev.followthrough.domain.drafting.mention;

import static dev.followthrough.domain.drafting.mention.CalendarWords.MONTH;
import static dev.followthrough.domain.drafting.mention.CalendarWords.WEEKDAY;

import dev.followthrough.domain.drafting.mention.Mention.MonthDay;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The written forms of dates and times, English and Chinese, longest first.
final class MomentParts {
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\w%]|[.,:]\\d)";
    private static final String YEAR = "(?:,?\\s(\\d{4})(?!\\d))?";
    private static final String CHINESE_NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    /// What may follow `the 14th` when it is a day; a noun would make it `the 14th depot`.
    private static final String AFTER_DAY =
            "(?=\\s*(?:[.,;:!?)-]|$|\\n|(?:at|of|that|which|who|will|can|could|is|was|works?|for|and|or|in|on|to|from|would|if|as|by|before|after|until|with|we|I|you|the|this|our|my|your|their|his|her|an?|still|stands|suits?|then)\\b))";

    record Form(Pattern pattern, Function<MatchResult, @Nullable MomentPart> reader) {
        boolean isChinese() {
            return pattern.pattern().codePoints().anyMatch(c -> c > 0x2E80)
                    && !pattern.pattern().contains("20\\d{2}");
        }
    }

    static final List<Form> ALL = List.of(
            form(
                    "(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)(?=T|\\b)",
                    m -> date(m, day(m.group(2), m.group(3)), number(m.group(1)))),
            form(
                    "(?<!\\d)T?(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d)(?:\\s?(am|pm|a\\.m\\.|p\\.m\\.|AM|PM))?",
                    m -> time(m, m.group(1), m.group(2), m.group(3))),
            form(
                    "(?<![\\d.,])(\\d{1,2})(?:\\.(\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.|AM|PM|o'clock)(?![A-Za-z])",
                    m -> time(m, m.group(1), m.group(2), m.group(3))),
            form(
                    "(?<!\\d)" + DAY + "(?:\\s(?:of\\s)?|-)(" + MONTH + ")" + YEAR,
                    m -> date(m, day(month(m.group(2)), m.group(1)), number(m.group(3)))),
            form(
                    "(?<![A-Za-z])(" + MONTH + ")(?!\\n\\d{1,2}[.)]\\s)\\s(?:the\\s)?" + DAY + YEAR,
                    m -> date(m, day(month(m.group(1)), m.group(2)), number(m.group(3)))),
            form(
                    "(?<![A-Za-z\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?(?!\\d)",
                    m -> date(m, day(m.group(2), m.group(1)), number(m.group(3)))),
            form(
                    "(?<![A-Za-z\\d./])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])",
                    m -> date(m, both(m.group(1), m.group(2)), number(m.group(3)))),
            form(
                    "(?<![A-Za-z])(" + WEEKDAY + ")",
                    m -> MomentPart.weekday(Page.span(m), CalendarWords.weekday(m.group(1)))),
            form(
                    "(?<=\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)(\\d{1,2})(?:st|nd|rd|th)\\b",
                    m -> date(m, List.of(new MonthDay(null, number(m.group(1)))), null)),
            form(
                    "(?i:(?<=\\bthe )|(?<=day )|(?<=day, )|(?<=\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ))(\\d{1,2})(?:st|nd|rd|th)\\b"
                            + AFTER_DAY,
                    m -> date(m, List.of(new MonthDay(null, number(m.group(1)))), null)),
            form(
                    "(?<=\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )(\\d{1,2})(?![\\w:%.]\\S)(?![\\w:%])",
                    m -> date(m, List.of(new MonthDay(null, number(m.group(1)))), null)),
            form(
                    "(?<![A-Za-z])(?:(?<=\\b(?i:in|of|by|until|till|since|from|mid|early|late|this|next|last|before|after|through|for)[ -])(May|March|Mar)(?![A-Za-z])|("
                            + MONTH + "))" + YEAR,
                    m -> monthAlone(m)),
            form(
                    "(?<![A-Za-z])Q([1-4])(?:[\\s/-]?(20\\d{2}))?(?!\\d)",
                    m -> MomentPart.quarter(Page.span(m), Integer.parseInt(m.group(1)), number(m.group(2)))),
            form(
                    "(?i)(first|second|third|fourth) quarter(?: of)?" + YEAR,
                    m -> MomentPart.quarter(Page.span(m), ordinal(m.group(1)), number(m.group(2)))),
            form("第?([一二三四1-4])季度", m -> MomentPart.quarter(Page.span(m), chinese(m.group(1)), null)),
            form(
                    "(?:(\\d{4})\\s?年\\s?)?" + CHINESE_NUMBER + "\\s?月(?:份|\\s?" + CHINESE_NUMBER + "\\s?[日号])?",
                    m -> date(
                            m,
                            List.of(new MonthDay(chinese(m.group(2)), m.group(3) == null ? null : chinese(m.group(3)))),
                            number(m.group(1)))),
            form(
                    "(?<![\\d月个第])" + CHINESE_NUMBER + "[日号](?![线楼店码机门仓库厂炉车房馆柜窗桌院])",
                    m -> date(m, List.of(new MonthDay(null, chinese(m.group(1)))), null)),
            form(
                    "(?:周|星期|礼拜)([一二三四五六日天])",
                    m -> MomentPart.weekday(Page.span(m), CalendarWords.chineseWeekday(m.group(1)))),
            form(
                    "(上午|下午|早上|晚上|中午|凌晨)?\\s?" + CHINESE_NUMBER + "(?:点钟?(?:(半|" + CHINESE_NUMBER + "分|"
                            + CHINESE_NUMBER + "(?![零一二三四五六七八九条个位次]))|(?![零一二三四五六七八九]))|时(?:" + CHINESE_NUMBER + "分)?)",
                    m -> chineseTime(m)),
            form(
                    "(?<![\\d.,/-])(19\\d{2}|20\\d{2})年?(?![\\d.,]\\d|\\d|[-/]\\d|%)",
                    m -> date(m, List.of(), number(m.group(1)))));

    private MomentParts() {}

    private static Form form(String pattern, Function<MatchResult, @Nullable MomentPart> reader) {
        return new Form(Pattern.compile(pattern), reader);
    }

    private static MomentPart date(MatchResult match, List<MonthDay> days, @Nullable Integer year) {
        return MomentPart.date(Page.span(match), days, year == null || year > 99 ? year : Integer.valueOf(2000 + year));
    }

    private static @Nullable MomentPart monthAlone(MatchResult match) {
        String word = match.group(1) != null ? match.group(1) : match.group(2);
        boolean ambiguous = match.group(1) == null && word.matches("May|March|Mar\\.?");
        if (ambiguous && match.group(3) == null) return null;
        return date(match, List.of(new MonthDay(CalendarWords.month(word), null)), number(match.group(3)));
    }

    private static List<MonthDay> day(String month, String day) {
        return List.of(new MonthDay(number(month), number(day)));
    }

    /// `10/11` is the tenth of November or the eleventh of October.
    private static List<MonthDay> both(String first, String second) {
        List<MonthDay> readings = new ArrayList<>();
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        if (two <= 12) readings.add(new MonthDay(two, one));
        if (one <= 12) readings.add(new MonthDay(one, two));
        return readings;
    }

    private static String month(String word) {
        return String.valueOf(CalendarWords.month(word));
    }

    private static @Nullable MomentPart time(
            MatchResult match, String hour, @Nullable String minute, @Nullable String half) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        try {
            if (half == null) return MomentPart.time(Page.span(match), List.of(LocalTime.of(h, m)));
            char first = Character.toLowerCase(half.charAt(0));
            if (first == 'o')
                return MomentPart.time(
                        Page.span(match), List.of(LocalTime.of(h % 12, m), LocalTime.of(h % 12 + 12, m)));
            return MomentPart.time(Page.span(match), List.of(LocalTime.of(h % 12 + (first == 'p' ? 12 : 0), m)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// 两点 alone is more often two points than two o'clock.
    private static boolean isClock(MatchResult match) {
        boolean digits = Character.isDigit(match.group(2).charAt(0));
        return digits
                || match.group(1) != null
                || match.group(3) != null
                || match.group(5) != null
                || match.group().matches(".*[钟时]");
    }

    private static @Nullable MomentPart chineseTime(MatchResult match) {
        if (!isClock(match)) return null;
        int hour = chinese(match.group(2));
        String after = match.group(3) != null ? match.group(3) : match.group(5);
        int minute = after == null ? 0 : after.equals("半") ? 30 : chinese(after.replace("分", ""));
        if (hour > 24 || minute > 59) return null;
        String half = match.group(1);
        LocalTime morning = LocalTime.of(hour % 24, minute);
        LocalTime later = LocalTime.of(hour < 12 ? hour + 12 : hour % 24, minute);
        if (half == null) return MomentPart.time(Page.span(match), List.of(morning, later));
        boolean afternoon = half.equals("下午") || half.equals("晚上");
        return MomentPart.time(Page.span(match), List.of(afternoon ? later : morning));
    }

    private static int ordinal(String word) {
        return List.of("first", "second", "third", "fourth").indexOf(word.toLowerCase(java.util.Locale.ROOT)) + 1;
    }

    private static int chinese(String written) {
        if (Character.isDigit(written.charAt(0))) return Integer.parseInt(written);
        var read = ChineseNumbers.read(written);
        return read == null ? 0 : read.intValue();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
