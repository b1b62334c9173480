package dev.followthrough.store.timing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parts of calendars as their rows hold them.
final class CalendarJson {
    private CalendarJson() {}

    private record Row(
            LocalDate from, LocalDate until, @Nullable String cover) {}

    static @Nullable WorkingHours hours(@Nullable String json) {
        return json == null ? null : WorkingHours.read(read(json, new TypeReference<Map<String, String>>() {}));
    }

    static List<Leave> leaves(String json) {
        return read(json, new TypeReference<List<Row>>() {}).stream()
                .map(row -> new Leave(row.from, row.until, row.cover))
                .toList();
    }

    static String written(WorkingHours hours) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(hours.written());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Hours can be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return SequenceJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored calendar cannot be read", e);
        }
    }
}
