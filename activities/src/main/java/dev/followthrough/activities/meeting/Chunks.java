package dev.followthrough.activities.meeting;

import java.util.ArrayList;
import java.util.List;

/// A long text in pieces that a model reads well, cut between lines. Each piece begins with the end of the one
/// before, so that a promise and the yes to it are seen together.
final class Chunks {
    static final int MOST_CHARACTERS = 12_000;
    private static final int OVERLAP_LINES = 4;

    private Chunks() {}

    static List<String> of(String text) {
        List<String> chunks = new ArrayList<>();
        List<String> current = new ArrayList<>();
        int length = 0;
        for (String line : text.lines().toList()) {
            if (length + line.length() > MOST_CHARACTERS && !current.isEmpty()) {
                chunks.add(String.join("\n", current));
                current = new ArrayList<>(current.subList(Math.max(0, current.size() - OVERLAP_LINES), current.size()));
                length = current.stream().mapToInt(String::length).sum();
            }
            String piece = line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line;
            current.add(piece);
            length += piece.length() + 1;
        }
        if (!current.isEmpty()) chunks.add(String.join("\n", current));
        return List.copyOf(chunks);
    }
}
