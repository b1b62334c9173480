package dev.followthrough.bench.checks.form;

import static dev.followthrough.bench.checks.form.Spelled.chinese;
import static dev.followthrough.bench.checks.form.Spelled.english;
import static dev.followthrough.bench.checks.form.Spelled.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A length of time, such as `6 weeks`.
///
/// @param unit of minute, hour, day, week, month, year
public record Duration(int amount, Unit unit) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d+) ?(minutes?|hours?|days?|weeks?|months?|years?|分钟|小时|天|周|个月|年)");

    public enum Unit {
        MINUTE("minute", "分钟", 1, false),
        HOUR("hour", "小时", 60, false),
        DAY("day", "天", 1_440, false),
        WEEK("week", "周", 10_080, false),
        MONTH("month", "个月", 1, true),
        YEAR("year", "年", 12, true);

        private final String english;
        private final String chinese;
        private final int size;
        private final boolean months;

        Unit(String english, String chinese, int size, boolean months) {
            this.english = english;
            this.chinese = chinese;
            this.size = size;
            this.months = months;
        }
    }

    /// @return null: it is something else, such as `14 depots`
    public static @Nullable Duration read(String value) {
        Matcher matcher = WRITTEN.matcher(value);
        if (!matcher.matches()) return null;
        String word = matcher.group(2).replaceFirst("s$", "");
        for (Unit unit : Unit.values())
            if (unit.english.equals(word) || unit.chinese.equals(word))
                return new Duration(Integer.parseInt(matcher.group(1)), unit);
        return null;
    }

    public boolean isAsLongAs(Duration other) {
        return unit.months == other.unit.months && amount * unit.size == other.amount * other.unit.size;
    }

    public List<String> forms(boolean inChinese) {
        List<String> forms = new ArrayList<>();
        for (Unit other : Unit.values()) {
            int total = amount * unit.size;
            if (other.months != unit.months || total % other.size != 0) continue;
            int count = total / other.size;
            if (other != unit && (count < 1 || count > 400)) continue;
            add(forms, BigDecimal.valueOf(count), other, inChinese);
        }
        return forms;
    }

    private static void add(List<String> forms, BigDecimal count, Unit unit, boolean inChinese) {
        if (inChinese) {
            forms.add(plain(count) + unit.chinese);
            forms.add(chinese(count) + unit.chinese);
            if (unit == Unit.WEEK) forms.add(plain(count) + "个星期");
            if (unit == Unit.HOUR) forms.add(chinese(count) + "个小时");
            if (unit == Unit.MONTH && count.intValue() == 6) forms.add("半年");
            return;
        }
        String noun = unit.english + (count.intValue() == 1 ? "" : "s");
        forms.add(plain(count) + " " + noun);
        forms.add(english(count) + " " + noun);
        forms.add("about " + plain(count) + " " + noun);
        if (unit == Unit.WEEK && count.intValue() == 2) forms.add("a fortnight");
        if (unit == Unit.MONTH && count.intValue() == 6) forms.add("half a year");
    }
}
