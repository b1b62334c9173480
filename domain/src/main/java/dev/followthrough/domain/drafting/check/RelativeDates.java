package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Mention.MonthDay;
import dev.followthrough.domain.drafting.mention.RelativeDay;
import dev.followthrough.domain.drafting.mention.RelativeDays;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// `tomorrow` and `next Tuesday`, told from the day of writing, are days that a fact has. The day of writing itself
/// needs none; where it is not known, nothing is said.
final class RelativeDates implements CheckRule {
    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        LocalDate written = sheet.request().writtenOn();
        if (written == null) return;
        for (RelativeDay said : RelativeDays.in(sheet.text())) {
            if (!said.isExact()) continue;
            var days = said.writtenOn(written);
            if (days.contains(written) || days.stream().anyMatch(day -> isKnown(sheet, said, day))) continue;
            String meant = days.stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
            String why = "Written on " + written + " it means " + meant
                    + ", and no fact that the customer may see has that day. Correct it, or add the fact with its source.";
            findings.accept(Rule.DATE.reject(sheet.quote(said.span()), why));
        }
    }

    private static boolean isKnown(Sheet sheet, RelativeDay said, LocalDate day) {
        var date = List.of(new MonthDay(day.getMonthValue(), day.getDayOfMonth()));
        return sheet.known().backs(new Mention.Moment(said.span(), null, date, day.getYear(), null, List.of()));
    }
}
