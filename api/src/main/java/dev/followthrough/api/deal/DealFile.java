package dev.followthrough.api.deal;

import static dev.followthrough.api.deal.CsvLines.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.followthrough.api.web.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file of deals: a first line that names the columns, which are the fields of [NewDealForm], then a
/// line for each.
final class DealFile {
    private static final int MOST = 500;

    private DealFile() {}

    /// @param at the line, as a refusal names it
    record Row(String at, NewDealForm form) {}

    /// What cannot be read is refused with its line.
    static List<Row> read(Fields fields, String csv) {
        List<Row> rows =
                CsvLines.read(fields, csv, "deal", header -> columns(fields, header), line -> row(fields, line));
        if (rows.size() > MOST) fields.refuse("file", "holds more than " + MOST + " deals", "split it");
        return rows;
    }

    private static void columns(Fields fields, List<String> header) {
        for (String column : header) {
            if (NewDealForm.COLUMNS.contains(column.strip())) continue;
            fields.refuse("line 1: " + column, "is no column", "use " + String.join(", ", NewDealForm.COLUMNS));
        }
    }

    private static Row row(Fields fields, NamedCsvRecord line) {
        String at = CsvLines.at(line);
        return new Row(
                at,
                new NewDealForm(
                        text(line, "name"),
                        text(line, "account"),
                        text(line, "industry"),
                        text(line, "contact"),
                        text(line, "email"),
                        text(line, "role"),
                        text(line, "zone"),
                        text(line, "language"),
                        text(line, "consent"),
                        text(line, "stage"),
                        text(line, "cadence"),
                        day(fields, at, text(line, "lastOn")),
                        text(line, "channel"),
                        text(line, "topic"),
                        text(line, "nextStep"),
                        amount(fields, at, text(line, "amount")),
                        text(line, "currency"),
                        text(line, "owner"),
                        text(line, "mailbox")));
    }

    private static @Nullable LocalDate day(Fields fields, String at, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            fields.refuse(at + "lastOn", "is no day", "write it as 2026-10-14");
            return null;
        }
    }

    private static @Nullable BigDecimal amount(Fields fields, String at, @Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            fields.refuse(at + "amount", "is no number", "write it as 48000 or 48000.50");
            return null;
        }
    }
}
