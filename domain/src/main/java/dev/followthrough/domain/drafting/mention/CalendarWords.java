package dev.followthrough.domain.drafting.mention;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/// Names of weekdays and months.
final class CalendarWords {
    static final String WEEKDAY =
            "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)s?(?![A-Za-z])\\.?";
    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![A-Za-z])\\.?";
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private CalendarWords() {}

    static DayOfWeek weekday(String word) {
        return DayOfWeek.of(WEEKDAYS.indexOf(head(word)) + 1);
    }

    static int month(String word) {
        return MONTHS.indexOf(head(word)) + 1;
    }

    static DayOfWeek chineseWeekday(String sign) {
        return DayOfWeek.of("一二三四五六日天".indexOf(sign) == 7 ? 7 : "一二三四五六日".indexOf(sign) + 1);
    }

    private static String head(String word) {
        return word.substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
