package dev.followthrough.bench.checks;

import dev.followthrough.bench.checks.form.Duration;
import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of a good draft's facts, read by the forms that the bench's own files keep to.
public final class Values {
    private static final Pattern COUNT = Pattern.compile("(\\d+) (\\S.*)");

    private Values() {}

    public record Money(BigDecimal amount, String currency) {}

    public record Count(BigDecimal number, String noun) {}

    public static Money money(Fact fact) {
        String[] parts = fact.value().split(" ");
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }

    public static LocalDateTime date(Fact fact) {
        return fact.value().contains("T")
                ? LocalDateTime.parse(fact.value())
                : LocalDate.parse(fact.value()).atStartOfDay();
    }

    public static boolean hasTime(Fact fact) {
        return fact.value().contains("T");
    }

    /// Empty: it is a length of time, or something else.
    public static Optional<Count> count(Fact fact) {
        Matcher matcher = COUNT.matcher(fact.value());
        return duration(fact).isEmpty() && matcher.matches()
                ? Optional.of(new Count(new BigDecimal(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    public static Optional<Duration> duration(Fact fact) {
        return Optional.ofNullable(Duration.read(fact.value()));
    }

    public static List<Count> counts(GoodDraft draft) {
        return draft.shown(Fact.Type.NUMBER).stream()
                .map(Values::count)
                .flatMap(Optional::stream)
                .toList();
    }

    public static List<Duration> durations(GoodDraft draft) {
        return draft.shown(Fact.Type.NUMBER).stream()
                .map(Values::duration)
                .flatMap(Optional::stream)
                .toList();
    }

    public static List<LocalDateTime> dates(GoodDraft draft) {
        return draft.shown(Fact.Type.DATE).stream().map(Values::date).toList();
    }

    /// The facts of a draft that its text names.
    public static List<Fact> marked(GoodDraft draft, Fact.Type type) {
        return draft.text().pieces().stream()
                .map(MarkedText.Piece::fact)
                .filter(Objects::nonNull)
                .distinct()
                .map(draft::fact)
                .filter(fact -> fact.type() == type)
                .toList();
    }
}
