package dev.followthrough.bench.adversary;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Answers that the model gave, to be given again for the same briefs: `recorded.jsonl.gz`, as `bin/bench adversary
/// --record FILE` writes it.
final class Recording implements Answering {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// What is said when all has been said; no draft can be read in it.
    private static final Answer NOTHING = new Answer("", true);

    /// @param brief the number of the brief that was answered
    record Line(int brief, String text, boolean isWhole) {}

    private final SortedMap<Integer, Deque<Answer>> answers = new TreeMap<>();
    private final int size;
    private Deque<Answer> current = new ArrayDeque<>();

    Recording(List<Line> lines) {
        size = lines.size();
        for (Line line : lines) {
            answers.computeIfAbsent(line.brief(), brief -> new ArrayDeque<>())
                    .add(new Answer(line.text(), line.isWhole()));
        }
    }

    static Recording shipped() {
        try (InputStream file = Objects.requireNonNull(Recording.class.getResourceAsStream("recorded.jsonl.gz"));
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            var all = new ArrayList<Line>();
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                all.add(JSON.readValue(line, Line.class));
            return new Recording(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return size;
    }

    Set<Integer> briefs() {
        return answers.keySet();
    }

    /// From now on the answers to this brief are given.
    synchronized void turnTo(int brief) {
        current = answers.getOrDefault(brief, new ArrayDeque<>());
    }

    @Override
    public synchronized Answer answer(List<Message> chat, @Nullable String schema) {
        return current.isEmpty() ? NOTHING : current.remove();
    }

    static void write(Path file, List<Line> lines) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (Line line : lines) out.write(JSON.writeValueAsString(line) + "\n");
        }
    }
}
