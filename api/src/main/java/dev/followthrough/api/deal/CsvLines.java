package dev.followthrough.api.deal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.followthrough.api.web.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A CSV file whose first line names the columns, with a line for each thing.
final class CsvLines {
    private CsvLines() {}

    /// What cannot be read is refused.
    ///
    /// @param thing   what each line is of, as a refusal calls it
    /// @param columns looks at the names in the first line
    static <T> List<T> read(
            Fields fields, String csv, String thing, Consumer<List<String>> columns, Function<NamedCsvRecord, T> line) {
        List<T> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord one : reader) {
                if (all.isEmpty()) columns.accept(one.getHeader());
                all.add(line.apply(one));
            }
        } catch (CsvParseException e) {
            fields.refuse("file", "is no CSV: " + e.getMessage(), "save it as CSV with commas and quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.isEmpty()) {
            fields.refuse("file", "holds no " + thing, "name the columns in its first line, then give a line for each");
        }
        return all;
    }

    /// How a refusal names the line.
    static String at(NamedCsvRecord line) {
        return "line " + line.getStartingLineNumber() + ": ";
    }

    /// What stands in a column; null: nothing.
    static @Nullable String text(NamedCsvRecord line, String column) {
        return line.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
