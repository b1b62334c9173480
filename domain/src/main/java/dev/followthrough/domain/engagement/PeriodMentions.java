package dev.followthrough.domain.engagement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the weeks, months, quarters and years that a text names, and "in three weeks".
final class PeriodMentions {
    private static final Phrases RELATIVE = Phrases.load("periods");
    private static final Pattern QUARTER = Pattern.compile(
            "(?<!\\p{L})(?:q([1-4])|([1-4])\\. quartal|([1-4])(?:st|nd|rd|th) quarter|第([一二三四1-4])(?:季度|季|四半期))(?:[ /,]*(?:of )?'?(20\\d\\d))?(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\p{L})(early |mid[- ]?|late |end of |anfang |mitte |ende |début |mi-|fin |principios de |mediados de |finales de |início de |começo de |meados de |fim de |finais de |begin |eind |medio |inizio |metà |fine )?("
                    + Calendar.MONTH + ")(?!\\p{L}|\\.? \\d{1,2}(?!\\d))(?: (20\\d\\d))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHINESE_MONTH =
            Pattern.compile("(?:(20\\d\\d)年)?(?<!\\d)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|初)?(?! ?\\d)");
    private static final Pattern DISTANCE = Pattern.compile(
            "(?<!\\p{L})(?:in|dans|en|within|another|for|daqui a|dentro de|em|over|tra|fra|d'ici) (?:about |around |the next |ca\\. |etwa |unos |environ |ongeveer |circa |cerca de )?(\\p{L}+(?: of)?|\\d{1,2})(?: or (?:\\p{L}+|\\d{1,2})|-\\d{1,2})? (days?|weeks?|months?|quarters?|years?|tagen?|wochen?|monaten?|jahren?|jours?|semaines?|mois|ans?|días?|semanas?|mes(?:es)?|años?|dagen|weken|maanden|jaar|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dias?|anos?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FROM_NOW = Pattern.compile(
            "(?<!\\p{L})(\\p{L}+|\\d{1,2}) (days?|weeks?|months?|years?) (?:from now|time|later)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_DISTANCE =
            Pattern.compile("(\\d{1,2}|[一两兩二三四五六半]) ?[个個かヶカケ]?(天|周|週|星期|禮拜|月|年|日)間?(?:之?[后後]|以[后後])");
    private static final Map<String, Integer> NUMBERS = numbers();

    /// In small letters these are no months.
    private static final Set<String> VERBS = Set.of("may", "march", "mar");

    private final LocalDate today;
    private final List<DateMention> found = new ArrayList<>();

    private PeriodMentions(LocalDate today) {
        this.today = today;
    }

    static List<DateMention> in(String text, LocalDate today) {
        var periods = new PeriodMentions(today);
        QUARTER.matcher(text).results().forEach(m -> periods.quarter(text, m.start(), m.end()));
        for (Phrases.Phrase phrase : RELATIVE.all()) {
            Matcher match = phrase.pattern().matcher(text);
            while (match.find()) periods.relative(phrase.label(), match.start(), match.end());
        }
        for (Pattern pattern : List.of(DISTANCE, FROM_NOW, CHINESE_DISTANCE)) {
            Matcher match = pattern.matcher(text);
            while (match.find()) periods.distance(match);
        }
        Matcher month = MONTH.matcher(text);
        while (month.find()) periods.month(month, Calendar.month(month.group(2)), month.group(1), month.group(3));
        Matcher chinese = CHINESE_MONTH.matcher(text);
        while (chinese.find()) periods.month(chinese, number(chinese.group(2)), null, chinese.group(1));
        return periods.found;
    }

    private void quarter(String text, int start, int end) {
        Matcher match = QUARTER.matcher(text);
        if (!match.find(start)) return;
        String which = match.group(1);
        for (int group = 2; which == null && group <= 4; group++) which = match.group(group);
        int number = number(String.valueOf(which));
        LocalDate first = LocalDate.of(today.getYear(), 3 * number - 2, 1);
        if (match.group(5) != null) first = first.withYear(Integer.parseInt(match.group(5)));
        else if (!first.isAfter(today)) first = first.plusYears(1);
        add(start, end, first, first.plusMonths(3).minusDays(1));
    }

    private void month(Matcher match, int number, @Nullable String part, @Nullable String year) {
        if (number == 0 || VERBS.contains(match.group(2))) return;
        LocalDate first = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), number, 1);
        if (year == null && !first.isAfter(today)) first = first.plusYears(1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        String word = part == null ? "" : part.strip().toLowerCase(Locale.ROOT);
        if (word.matches("mid.*|mi.*|me.*")) first = first.withDayOfMonth(15);
        if (word.matches("late|end of|eind.*|ende|fi.*")) first = last;
        add(match.start(), match.end(), first, last);
    }

    private static int number(String digitsOrWord) {
        return digitsOrWord.matches("\\d+") ? Integer.parseInt(digitsOrWord) : NUMBERS.getOrDefault(digitsOrWord, 0);
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (Phrases.Line line : Phrases.lines("numbers")) {
            for (String word : line.written().split(", ")) numbers.put(word, Integer.valueOf(line.label()));
        }
        return numbers;
    }

    private void relative(String label, int start, int end) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
        LocalDate year = LocalDate.of(today.getYear() + 1, 1, 1);
        switch (label) {
            case "tomorrow" -> add(start, end, today.plusDays(1), today.plusDays(1));
            case "week" -> add(start, end, monday, monday.plusDays(6));
            case "week-after-next" -> add(start, end, monday.plusWeeks(1), monday.plusDays(13));
            case "month" ->
                add(start, end, month.plusMonths(1), month.plusMonths(2).minusDays(1));
            case "end-of-month" ->
                add(
                        start,
                        end,
                        month.plusMonths(1).minusDays(1),
                        month.plusMonths(1).minusDays(1));
            case "quarter" -> add(start, end, quarter, quarter.plusMonths(3).minusDays(1));
            case "end-of-quarter" -> add(start, end, quarter.minusDays(1), quarter.minusDays(1));
            case "half" -> add(start, end, today.getMonthValue() < 7 ? year.minusMonths(6) : year, year);
            case "year" -> add(start, end, year, year.plusYears(1).minusDays(1));
            case "end-of-year" -> add(start, end, year.minusDays(1), year.minusDays(1));
            case "holidays" -> {
                if (today.getMonthValue() >= 11) add(start, end, year, year);
            }
            default -> throw new IllegalStateException("periods.txt: " + label);
        }
    }

    private void distance(Matcher match) {
        int count = number(match.group(1).toLowerCase(Locale.ROOT));
        if (count == 0) return;
        String unit = match.group(2).toLowerCase(Locale.ROOT);
        LocalDate day = switch (unit.charAt(0)) {
            case 'd', 't', 'j', 'g', '天', '日' -> unit.startsWith("ja") ? today.plusYears(count) : today.plusDays(count);
            case 'w', 's', '周', '星', '週', '禮' -> today.plusWeeks(count);
            case 'm', '月' -> today.plusMonths(count);
            case 'q' -> today.plusMonths(3L * count);
            default -> today.plusYears(count);
        };
        add(match.start(), match.end(), day, day);
    }

    private void add(int start, int end, LocalDate first, LocalDate last) {
        var mention = new DateMention(start, end, first, last);
        if (found.stream().noneMatch(mention::overlaps)) found.add(mention);
    }
}
