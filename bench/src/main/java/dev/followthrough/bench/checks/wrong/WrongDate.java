package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.DateForm;
import dev.followthrough.bench.checks.form.DateForms;
import dev.followthrough.domain.drafting.Fact;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Another day, month, year or hour; or a right date with a wrong weekday.
final class WrongDate implements Variant.Maker {
    private final boolean weekday;

    private WrongDate(boolean weekday) {
        this.weekday = weekday;
    }

    static WrongDate ofDay() {
        return new WrongDate(false);
    }

    static WrongDate ofWeekday() {
        return new WrongDate(true);
    }

    @Override
    public String name() {
        return weekday ? "weekday" : "date";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, Fact.Type.DATE);
        if (facts.isEmpty()) return null;
        Fact fact = Chosen.from(facts, random);
        LocalDateTime right = Values.date(fact);
        LocalDateTime date = weekday ? right : wrong(right, random);
        DayOfWeek shown = weekday ? right.getDayOfWeek().plus(1 + random.nextInt(6)) : date.getDayOfWeek();
        boolean withTime = Values.hasTime(fact) || date.getHour() > 0;
        List<DateForm> forms = DateForms.of(draft.isChinese(), withTime).stream()
                .filter(form -> !weekday || form.says(DateForm.Says.WEEKDAY))
                .filter(form -> !form.isTrue(date, shown, Values.dates(draft)))
                .toList();
        if (forms.isEmpty()) return null;
        return Marks.at(draft, fact, Chosen.from(forms, random).write().apply(date, shown), random);
    }

    private static LocalDateTime wrong(LocalDateTime right, RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> right.plusDays(1);
            case 1 -> right.minusDays(1);
            case 2 -> right.plusDays(7);
            case 3 -> right.plusMonths(1);
            case 4 -> right.minusMonths(2);
            case 5 -> right.plusYears(1);
            case 6 -> right.getHour() == 0 ? right.plusHours(9) : right.plusHours(1);
            default -> right.plusDays(2 + random.nextInt(20));
        };
    }
}
