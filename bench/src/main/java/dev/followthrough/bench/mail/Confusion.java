package dev.followthrough.bench.mail;

import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What was meant (rows) against what was read (columns).
final class Confusion {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void add(String meant, String read) {
        counts.computeIfAbsent(meant, word -> new TreeMap<>()).merge(read, 1, Integer::sum);
    }

    double accuracy() {
        int right = counts.keySet().stream().mapToInt(word -> count(word, word)).sum();
        return (double) right / total();
    }

    /// Of the mails that mean `word`, the share that was read so.
    double recall(String word) {
        return (double) count(word, word)
                / counts.getOrDefault(word, Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /// Of the mails read as `word`, the share that means it.
    double precision(String word) {
        int read =
                counts.keySet().stream().mapToInt(meant -> count(meant, word)).sum();
        return (double) count(word, word) / read;
    }

    int total() {
        return counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    void print(String heading, PrintWriter out) {
        Set<String> words = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> words.addAll(row.keySet()));
        var table = new Table(Stream.concat(Stream.of(heading), words.stream()).toArray(String[]::new));
        for (String meant : counts.keySet()) {
            table.row(Stream.concat(Stream.of(meant), words.stream().map(read -> cell(meant, read)))
                    .toArray(String[]::new));
        }
        table.print(out);
        out.println();
    }

    private String cell(String meant, String read) {
        int count = count(meant, read);
        return count == 0 ? "." : String.valueOf(count);
    }

    private int count(String meant, String read) {
        return counts.getOrDefault(meant, Map.of()).getOrDefault(read, 0);
    }
}
