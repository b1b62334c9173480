package dev.followthrough.api.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A CSV file (RFC 4180, UTF-8) as it streams out. A cell that a spreadsheet would take for a formula begins
/// with an apostrophe instead, as OWASP advises: names and notes come from outside.
public final class Sheet implements AutoCloseable {
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final CsvWriter csv;

    public Sheet(OutputStream out) {
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public void row(@Nullable String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Sheet::harmless).toList());
    }

    static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) return "";
        return FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
