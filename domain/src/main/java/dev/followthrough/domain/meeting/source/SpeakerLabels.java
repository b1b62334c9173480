package dev.followthrough.domain.meeting.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms in which recorders name who speaks: `Name: text`, `Name (00:12:03): text`, `[00:12] Name: text`,
/// `00:12:03 Name` or `Name 00:12:03` on a line of its own.
final class SpeakerLabels {
    private static final String TIME = "[\\[(（]?(\\d{1,3}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?[\\])）]?";
    private static final String NAME =
            "((?:(?:[Ss]peaker|SPEAKER|发言人|说话人) ?\\d+)|[\\p{L}][^:：\\[\\]{}<>\\d!?。？！]{0,59}?)";
    private static final Pattern INLINE = Pattern.compile("^\\s*(?:>> *)?\\**(?:" + TIME + "\\s*[-–]?\\s*)?(?:>> *)?"
            + NAME + "(?:\\s*[,|·-]?\\s*" + TIME + ")?\\s*\\**[:：]\\**\\s*(.*)$");
    private static final Pattern ALONE_AFTER =
            Pattern.compile("^\\s*\\**" + NAME + "\\**(?:\\s*[|·,–-]\\s*|\\s*)" + TIME + "\\s*$");
    private static final Pattern ALONE_BEFORE =
            Pattern.compile("^\\s*" + TIME + "\\s*[|·-]?\\s*\\**" + NAME + "\\**\\s*$");

    /// Share of the lines above which every name counts, be it there once.
    private static final double MOSTLY = 0.5;

    private final Map<String, Integer> seen = new HashMap<>();
    private boolean mostly;
    private Form form = Form.ANY;

    /// Recorders keep to one form; a name before a colon elsewhere is then part of what was said.
    private enum Form {
        ANY,
        TIMED,
        ALONE
    }

    /// @param speaker the name with what stands in brackets behind it
    /// @param alone   the words follow on the next lines
    record Labelled(String speaker, String text, @Nullable String time, boolean alone) {}

    static SpeakerLabels in(List<String> blocks) {
        var labels = new SpeakerLabels();
        List<String> lines = blocks.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        List<Labelled> found =
                lines.stream().flatMap(line -> read(line).stream()).toList();
        labels.form = form(found);
        List<Labelled> kept = found.stream().filter(labels::hasForm).toList();
        kept.forEach(label -> labels.seen.merge(label.speaker(), 1, Integer::sum));
        int covered = labels.form == Form.ALONE ? 2 * kept.size() : kept.size();
        labels.mostly = !kept.isEmpty() && covered >= MOSTLY * lines.size();
        return labels;
    }

    private static Form form(List<Labelled> found) {
        long alone = found.stream().filter(Labelled::alone).count();
        long timed = found.stream().filter(label -> label.time() != null).count();
        if (alone > 1) return Form.ALONE;
        return timed > 1 && 2 * timed >= found.size() ? Form.TIMED : Form.ANY;
    }

    private boolean hasForm(Labelled label) {
        return switch (form) {
            case ANY -> true;
            case TIMED -> label.time() != null;
            case ALONE -> label.alone();
        };
    }

    Optional<Labelled> of(String line) {
        return read(line).filter(this::hasForm).filter(label -> mostly || seen.getOrDefault(label.speaker(), 0) > 1);
    }

    private static Optional<Labelled> read(String line) {
        Matcher alone = ALONE_BEFORE.matcher(line);
        if (alone.matches()) return label(alone.group(2), "", alone.group(1), true);
        alone = ALONE_AFTER.matcher(line);
        if (alone.matches()) return label(alone.group(1), "", alone.group(2), true);
        Matcher inline = INLINE.matcher(line);
        if (!inline.matches()) return Optional.empty();
        String time = inline.group(1) == null ? inline.group(3) : inline.group(1);
        return label(inline.group(2), inline.group(4), time, false);
    }

    private static Optional<Labelled> label(String name, String text, @Nullable String time, boolean alone) {
        String speaker = name.replace("**", "").strip();
        if (!Names.mayBeSpeaker(speaker)) return Optional.empty();
        return Optional.of(new Labelled(speaker, text, time, alone));
    }
}
