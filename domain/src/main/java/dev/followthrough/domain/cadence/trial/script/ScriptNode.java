package dev.followthrough.domain.cadence.trial.script;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A place in a script: whatever is wrong is told with its line and column.
record ScriptNode(Node node) {
    /// @param message what is wrong there, and what to write instead
    ScriptProblem wrong(String message) {
        return wrong(node.getStartMark(), message);
    }

    static ScriptProblem wrong(Mark at, String message) {
        return new ScriptProblem(place(at) + "error: " + message);
    }

    String place() {
        return place(node.getStartMark());
    }

    private static String place(Mark at) {
        return (at.getLine() + 1) + ":" + (at.getColumn() + 1) + ": ";
    }

    List<ScriptNode> names() {
        return mapping().getValue().stream()
                .map(tuple -> new ScriptNode(tuple.getKeyNode()))
                .toList();
    }

    /// @throws ScriptProblem at the first other field, or one that stands there twice
    void knows(String... fields) {
        List<String> seen = new ArrayList<>();
        for (NodeTuple tuple : mapping().getValue()) {
            ScriptNode name = new ScriptNode(tuple.getKeyNode());
            if (!List.of(fields).contains(name.text()))
                throw name.wrong("there is no word `" + name.text() + "` here; known are " + String.join(", ", fields));
            if (seen.contains(name.text())) throw name.wrong("`" + name.text() + "` stands here twice; remove one");
            seen.add(name.text());
        }
    }

    @Nullable
    ScriptNode get(String name) {
        for (NodeTuple tuple : mapping().getValue())
            if (new ScriptNode(tuple.getKeyNode()).text().equals(name)) return new ScriptNode(tuple.getValueNode());
        return null;
    }

    ScriptNode needed(String name) {
        ScriptNode found = get(name);
        if (found == null) throw wrong("`" + name + "` is missing here");
        return found;
    }

    List<ScriptNode> items() {
        if (node instanceof SequenceNode sequence)
            return sequence.getValue().stream().map(ScriptNode::new).toList();
        throw wrong("this is a list; begin each item with `- `");
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return scalar.getValue().strip();
        throw wrong("a single word or value belongs here");
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("`" + text() + "` is no whole number");
        }
    }

    boolean yesOrNo() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false");
        };
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text());
        } catch (DateTimeException e) {
            throw wrong("`" + text() + "` is no time zone; write one such as Europe/London");
        }
    }

    Duration length() {
        try {
            Duration length = Duration.parse(text());
            if (!length.isNegative()) return length;
        } catch (DateTimeException e) {
            // said below, as for a negative one
        }
        throw wrong("`" + text() + "` is no length of time; write one such as P3DT2H or PT30M");
    }

    /// Counted from the start (`P3DT2H`), or a moment: with its offset, else in `zone`.
    Instant moment(@Nullable Instant start, ZoneId zone) {
        String text = text();
        if (start != null && text.startsWith("P")) return start.plus(length());
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}"))
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            if (text.matches(".*T.*(?:Z|[+-]\\d{2}:?\\d{2})"))
                return OffsetDateTime.parse(text).toInstant();
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw wrong("`" + text + "` is no moment; write "
                    + (start == null ? "" : "a time from the start such as P3DT2H, or ")
                    + "one such as 2026-10-14T09:00");
        }
    }

    /// A local time to the minute, such as `2026-10-14 09:00`.
    LocalDateTime local() {
        try {
            return LocalDateTime.parse(text().replace(' ', 'T'));
        } catch (DateTimeException e) {
            throw wrong("`" + text() + "` is no local time; write one such as `2026-10-14 09:00`");
        }
    }

    <E extends Enum<E>> E choice(E[] choices) {
        String wanted = text().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("`" + text() + "` is not one of "
                        + Arrays.stream(choices)
                                .map(choice ->
                                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }

    private MappingNode mapping() {
        if (node instanceof MappingNode mapping) return mapping;
        throw wrong("fields belong here, such as `at: P3D`");
    }
}
