package dev.followthrough.domain.timing.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `holidays.yaml`: what the holiday library lacks.
///
/// @param through the last year that the days are known for
/// @param instead whether the library's own days of this country are wrong
record HolidayFile(int through, boolean instead, Map<String, List<LocalDate>> days) {
    private static final Map<String, HolidayFile> SHIPPED = read();

    static Map<String, HolidayFile> shipped() {
        return SHIPPED;
    }

    Map<LocalDate, String> in(int year) {
        Map<LocalDate, String> named = new HashMap<>();
        days.forEach((name, dates) ->
                dates.stream().filter(date -> date.getYear() == year).forEach(date -> named.put(date, name)));
        return named;
    }

    private static Map<String, HolidayFile> read() {
        try (InputStream file = Objects.requireNonNull(HolidayFile.class.getResourceAsStream("holidays.yaml"))) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(file, new TypeReference<Map<String, HolidayFile>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The shipped holidays.yaml cannot be read", e);
        }
    }
}
