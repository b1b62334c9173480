package dev.followthrough.api.deal;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.store.deal.list.DealFilter;
import dev.followthrough.store.deal.list.DealSort;
import dev.followthrough.store.deal.list.Hygiene;
import dev.followthrough.store.deal.list.Place;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a list of deals is asked for. What is wrong is said with what would be right.
@Component
class DealAsks {
    private final People people;

    DealAsks(People people) {
        this.people = people;
    }

    DealListing.Ask read(DealAsk asked) {
        String sort = given(asked.sort()) == null ? DealSort.NEXT.word() : String.valueOf(asked.sort());
        boolean down = sort.startsWith("-");
        DealSort by = DealSort.of(down ? sort.substring(1) : sort)
                .orElseThrow(() -> refused(
                        "sort", "'" + sort + "' is not known", "use one of " + String.join(", ", DealSort.words())));
        var filter = new DealFilter(
                DealFilter.words(asked.q()),
                owner(given(asked.owner())),
                given(asked.phase()),
                given(asked.status()),
                given(asked.stage()),
                given(asked.cadence()),
                given(asked.segment()),
                before(given(asked.nextBefore())),
                list(given(asked.list())));
        return new DealListing.Ask(filter, by, down);
    }

    /// @param text a cursor; null: the first page
    @Nullable
    Place place(@Nullable String text, DealSort sort) {
        if (text == null || text.isBlank()) return null;
        Place place = Place.parse(text);
        if (place == null || !fits(place.value(), sort)) {
            throw refused("after", "is no cursor of this list", "follow the next link");
        }
        return place;
    }

    private static boolean fits(String value, DealSort sort) {
        try {
            switch (sort) {
                case AMOUNT -> new BigDecimal(value);
                case NEXT, LAST, SINCE -> {
                    if (!value.endsWith("infinity")) time(value);
                }
                default -> {}
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    /// As PostgreSQL writes it: `2026-10-14 09:00:00.5+00`.
    private static OffsetDateTime time(String value) {
        String iso = value.replace(' ', 'T');
        return OffsetDateTime.parse(iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso);
    }

    private @Nullable String owner(@Nullable String asked) {
        if (asked == null) return null;
        return people.byId(asked)
                .or(() -> people.byEmail(asked))
                .map(Person::id)
                .orElseThrow(() -> refused("owner", "nobody has the id or address '" + asked + "'", "see /people"));
    }

    private static @Nullable Instant before(@Nullable String asked) {
        if (asked == null) return null;
        try {
            return asked.length() == 10
                    ? LocalDate.parse(asked)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(asked);
        } catch (DateTimeParseException e) {
            throw refused("nextBefore", "is no day and no time", "write 2026-10-14 or 2026-10-14T09:00:00Z");
        }
    }

    private static @Nullable Hygiene list(@Nullable String asked) {
        if (asked == null) return null;
        return Hygiene.of(asked)
                .orElseThrow(() -> refused(
                        "list",
                        "'" + asked + "' is not known",
                        "use one of "
                                + Arrays.stream(Hygiene.values())
                                        .map(Hygiene::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ApiProblem refused(String field, String problem, String cure) {
        return ApiProblem.malformed(List.of(new FieldProblem(field, problem, cure)));
    }
}
