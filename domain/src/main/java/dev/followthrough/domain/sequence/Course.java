package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a sequence stands beyond the index of its next step.
///
/// @param dates the days that steps may count from, apart from the start
/// @param day   the next step's day, where a person or an urgent signal has set it; null: as the cadence has it
/// @param round how often the next step, one that repeats, has come already
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Course(Map<Anchor, Instant> dates, @Nullable Instant day, int round) {
    public static final Course PLAIN = new Course(Map.of(), null, 0);

    public Course {
        dates = dates == null || dates.isEmpty()
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new EnumMap<>(dates));
    }

    public Course with(Anchor anchor, Instant date) {
        Map<Anchor, Instant> more = new EnumMap<>(Anchor.class);
        more.putAll(dates);
        more.put(anchor, date);
        return new Course(more, day, round);
    }

    Course on(@Nullable Instant newDay) {
        return new Course(dates, newDay, round);
    }

    Course nextRound() {
        return new Course(dates, null, round + 1);
    }

    Course nextStep() {
        return new Course(dates, null, 0);
    }
}
