package dev.followthrough.domain.engagement.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a source sent, and says all that is wrong with it at once.
public final class EventReader {
    /// Clocks of two machines differ by less.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final List<String> WHO = List.of("email", "visitor", "deal", "account", "domain");

    private final EventForm form;

    public EventReader(EventForm form) {
        this.form = form;
    }

    public sealed interface Reading {
        record Good(OutsideEvent event) implements Reading {}

        /// @param id what its source calls it, if that can be told
        record Bad(@Nullable String id, List<EventProblem> problems) implements Reading {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param now real time; what is said to have happened later is refused, but for the difference of two clocks
    public Reading read(JsonNode sent, Instant now) {
        List<EventProblem> problems = new ArrayList<>(form.problems(sent));
        Instant happened = problems.isEmpty() ? happened(sent, now, problems) : null;
        if (problems.isEmpty()) days(sent, problems);
        if (!problems.isEmpty()) return new Reading.Bad(text(sent, "id"), problems);
        return new Reading.Good(new OutsideEvent(
                sent.path("source").asString("api"),
                sent.path("id").asString().strip(),
                sent.path("kind").asString(),
                happened,
                new OutsideEvent.Who(
                        lower(text(sent, "email")),
                        text(sent, "visitor"),
                        text(sent, "deal"),
                        text(sent, "account"),
                        lower(text(sent, "domain"))),
                details((ObjectNode) sent)));
    }

    private static @Nullable Instant happened(JsonNode sent, Instant now, List<EventProblem> problems) {
        Instant at = moment(sent, "happenedAt", problems);
        if (at == null) return null;
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            problems.add(new EventProblem(
                    "happenedAt",
                    "has not come yet",
                    "give the time at which it happened; is the source's clock right?"));
        }
        return at.isAfter(now) ? now : at;
    }

    /// The schema knows their form; the calendar knows whether there is such a day.
    private static void days(JsonNode sent, List<EventProblem> problems) {
        moment(sent, "startsAt", problems);
        if (!sent.has("renewsOn")) return;
        try {
            LocalDate.parse(sent.path("renewsOn").asString());
        } catch (DateTimeException e) {
            problems.add(new EventProblem("renewsOn", "is no day of the calendar", "use a day such as 2027-03-31"));
        }
    }

    private static @Nullable Instant moment(JsonNode sent, String field, List<EventProblem> problems) {
        if (!sent.has(field)) return null;
        try {
            return OffsetDateTime.parse(sent.path(field).asString()).toInstant();
        } catch (DateTimeException e) {
            problems.add(new EventProblem(field, "is no time of the calendar", "use one such as 2026-10-14T09:00:00Z"));
            return null;
        }
    }

    /// What a page was asked for may hold names and addresses: its query is dropped.
    private static JsonNode details(ObjectNode sent) {
        ObjectNode kept = sent.deepCopy();
        kept.remove(WHO);
        if (kept.has("path")) kept.put("path", kept.path("path").asString().split("[?#]", 2)[0]);
        return kept;
    }

    private static @Nullable String text(JsonNode sent, String field) {
        JsonNode value = sent.path(field);
        return value.isString() ? value.asString().strip() : null;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
