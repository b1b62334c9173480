package dev.followthrough.api.delivery;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.followthrough.domain.people.ListLine;
import dev.followthrough.store.delivery.SuppressionLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a list as it streams in: a line or a CSV record is one entry, or as many as its named columns hold.
/// What cannot be read is listed with its line; the rest is taken, for a list that is taken in part still
/// keeps us from those.
final class ListImport {
    private static final Set<String> COLUMNS =
            Set.of("address", "email", "e-mail", "mail", "domain", "phone", "number", "mobile", "entry");
    private static final int AT_ONCE = 5_000;
    private static final int MOST_REFUSED = 1_000;

    private final SuppressionLists lists;
    private final String list;
    private final int version;
    private final List<ListLine> batch = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private List<Integer> columns = List.of(0);
    private long lines;
    private long refusedInAll;

    ListImport(SuppressionLists lists, String list, int version) {
        this.lists = lists;
        this.list = list;
        this.version = version;
    }

    record Refused(long line, String text, String problem, String cure) {}

    /// @param refused the first of the lines that could not be read
    record Read(long lines, long refusedInAll, List<Refused> refused, String fileHash) {}

    Read read(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        var reader = new InputStreamReader(new DigestInputStream(in, digest), StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .ofCsvRecord(reader)) {
            for (CsvRecord line : records) take(line);
        } catch (CsvParseException e) {
            refuse(lines + 1, "", "is no CSV from here on", "check its quotes; what comes after was not read");
        }
        save();
        return new Read(
                lines, refusedInAll, List.copyOf(refused), HexFormat.of().formatHex(digest.digest()));
    }

    private void take(CsvRecord line) {
        if (lines++ == 0 && namesColumns(line)) return;
        for (int column : columns) {
            String text = column < line.getFieldCount() ? text(line.getField(column)) : "";
            if (text.isEmpty()) continue;
            switch (ListLine.read(text)) {
                case ListLine.Unreadable bad -> refuse(line.getStartingLineNumber(), text, bad.problem(), bad.cure());
                case ListLine entry -> batch.add(entry);
            }
        }
        if (batch.size() >= AT_ONCE) save();
    }

    private boolean namesColumns(CsvRecord line) {
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < line.getFieldCount(); i++) {
            if (COLUMNS.contains(text(line.getField(i)).toLowerCase(Locale.ROOT))) named.add(i);
        }
        if (named.isEmpty()) return false;
        columns = named;
        return true;
    }

    /// Some programs begin a file with a mark of its encoding.
    private static String text(String field) {
        return field.replace("\uFEFF", "").strip();
    }

    private void refuse(long line, String text, String problem, String cure) {
        refusedInAll++;
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        if (refused.size() < MOST_REFUSED) refused.add(new Refused(line, shown, problem, cure));
    }

    private void save() {
        lists.add(list, version, batch, new SuppressionLists.Progress(lines, refusedInAll));
        batch.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
