package dev.followthrough.domain.engagement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the days that a text names. `03/04/2026` is two days, so it is none, unless a weekday beside it decides.
final class DayMentions {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOT_IN_NUMBER = "(?<![\\d/.:-])";
    private static final Pattern ISO =
            Pattern.compile(NOT_IN_NUMBER + "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/-])");
    private static final Pattern CHINESE =
            Pattern.compile("(?:(\\d{4}) ?年 ?)?(?<!\\d)(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?");
    private static final Pattern DAY_MONTH = Pattern.compile(
            NOT_IN_NUMBER + "(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?,? ?(?:of |de |d')?(" + Calendar.MONTH
                    + ")(?!\\p{L})\\.?,?(?: (?:de |del )?(\\d{4})(?!\\d))?",
            FLAGS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(" + Calendar.MONTH
                    + ")(?!\\p{L})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])(?:,? (\\d{4})(?!\\d))?",
            FLAGS);
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:(?<!\\p{L})(" + Calendar.WEEKDAY + ")\\.?,? (?:the |den |dem |le |el |il |em |dia |de |op )?)?"
                    + NOT_IN_NUMBER
                    + "(\\d{1,2})([./-])(\\d{1,2})(?:\\3(\\d{4}|\\d{2})(?!\\d)|\\.(?!\\d)|(?![\\d.%-]))",
            FLAGS);
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<!\\p{L})(?:the (\\d{1,2})(?:st|nd|rd|th)|(?:am|dem|ab|bis) (\\d{1,2})\\.(?!\\d)|(?:le|du) (\\d{1,2})(?! ?[\\p{L}\\d/h.%€])|el (\\d{1,2})(?! ?[\\p{L}\\d/.%€]))(?!\\p{L})",
            FLAGS);
    private static final Pattern CHINESE_DAY = Pattern.compile("(?<![\\d月])(\\d{1,2}) ?[号號]");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?<!\\p{L})(next |nächsten |nächster |kommenden |próxim[ao] |volgende |komende |prossim[oa] |下)?("
                    + Calendar.WEEKDAY + ")(?!s|\\p{IsLatin})( prochain| próximo| que viene| que vem| prossim[oa])?",
            FLAGS);

    private final String text;
    private final boolean english;
    private final LocalDate today;
    private final List<DateMention> found = new ArrayList<>();

    private DayMentions(Written written, LocalDate today) {
        this.text = narrowDigits(written.text());
        this.english = written.language().equals("en");
        this.today = today;
    }

    static List<DateMention> in(Written written, LocalDate today) {
        var days = new DayMentions(written, today);
        days.add(ISO, m -> date(m.group(1), number(m, 3), number(m, 4), today));
        days.add(CHINESE, m -> date(m.group(1), number(m, 2), number(m, 3), today));
        days.add(DAY_MONTH, m -> date(m.group(3), Calendar.month(m.group(2)), number(m, 1), today));
        days.add(MONTH_DAY, m -> date(m.group(3), Calendar.month(m.group(1)), number(m, 2), today));
        days.add(NUMBERS, days::numeric);
        days.add(
                ORDINAL,
                m -> days.ofMonth(IntStream.rangeClosed(1, 4)
                        .mapToObj(m::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")));
        days.add(CHINESE_DAY, m -> days.ofMonth(m.group(1)));
        days.add(WEEKDAY, days::weekday);
        return days.found;
    }

    /// Japanese and Chinese keyboards write full-width digits; places stay the same.
    private static String narrowDigits(String text) {
        return text.codePoints()
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Earlier kinds win over later ones that overlap them.
    private void add(Pattern pattern, Function<Matcher, @Nullable LocalDate> reader) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            DateMention mention = DateMention.day(match.start(), match.end(), reader.apply(match));
            if (found.stream().noneMatch(other -> mention.overlaps(other) || saysTheSame(pattern, mention, other))) {
                found.add(mention);
            }
        }
    }

    /// In "Monday, December 7" the weekday adds nothing.
    private boolean saysTheSame(Pattern pattern, DateMention weekday, DateMention date) {
        if (pattern != WEEKDAY) return false;
        int from = Math.min(weekday.end(), date.end());
        int to = Math.max(weekday.start(), date.start());
        return from <= to
                && text.substring(from, to)
                        .matches("(?i)[\\s,.(（]*(the|den|dem|der|le|el|il|em|dia|de|op|l')?[\\s,.]*");
    }

    private @Nullable LocalDate numeric(Matcher match) {
        int a = number(match, 2);
        int b = number(match, 4);
        LocalDate dayFirst = date(match.group(5), b, a, today);
        LocalDate monthFirst = date(match.group(5), a, b, today);
        if (dayFirst == null || monthFirst == null) return dayFirst == null ? monthFirst : dayFirst;
        if (a == b) return dayFirst;
        boolean german =
                match.group(3).equals(".") && (!english || match.group().endsWith("."));
        if (german) return dayFirst;
        if (match.group(1) == null) return null;
        DayOfWeek named = DayOfWeek.of(Calendar.weekday(match.group(1)));
        boolean first = dayFirst.getDayOfWeek() == named;
        if (first == (monthFirst.getDayOfWeek() == named)) return null;
        return first ? dayFirst : monthFirst;
    }

    /// "The 15th": the next one.
    private @Nullable LocalDate ofMonth(String day) {
        int number = Integer.parseInt(day);
        for (int months = 0; months < 3; months++) {
            LocalDate month = today.plusMonths(months).withDayOfMonth(1);
            if (number < 1 || number > month.lengthOfMonth()) continue;
            LocalDate date = month.withDayOfMonth(number);
            if (!date.isBefore(today)) return date;
        }
        return null;
    }

    /// "Next Friday" on a Monday is this week's to some and next week's to others.
    private @Nullable LocalDate weekday(Matcher match) {
        DayOfWeek named = DayOfWeek.of(Calendar.weekday(match.group(2)));
        LocalDate coming = today.with(TemporalAdjusters.next(named));
        if (match.group(1) == null && match.group(3) == null) return coming;
        boolean thisWeek = named.compareTo(today.getDayOfWeek()) > 0;
        if (!thisWeek) return coming;
        return match.group(1) != null && match.group(1).startsWith("下") ? coming.plusWeeks(1) : null;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(Optional.ofNullable(match.group(group)).orElse("0"));
    }

    private static @Nullable LocalDate date(@Nullable String year, int month, int day, LocalDate today) {
        return Calendar.date(year, month, day, today).orElse(null);
    }
}
