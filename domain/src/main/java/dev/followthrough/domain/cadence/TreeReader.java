package dev.followthrough.domain.cadence;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML 1.2, in which `no` is a word and `09:00` is text, event by event: nothing is expanded, so a small
/// file cannot become a large one.
final class TreeReader {
    /// The whole file fits into the buffer: the parser trips over an emoji that lies across two of them.
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setBufferSize(SourceText.MOST_BYTES + 1)
            .build();

    private TreeReader() {}

    static Optional<Tree> read(String text, Problems problems) {
        TreeBuilder builder = new TreeBuilder(problems);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (!builder.take(event)) return Optional.empty();
            }
            return builder.tree();
        } catch (MarkedYamlEngineException e) {
            refuse(text, e, problems);
        } catch (ReaderException e) {
            String message = "this character cannot stand in a text file: U+%04X".formatted(e.getCodePoint());
            problems.error(Place.ofIndex(text, e.getPosition()), "", message, "delete it");
        } catch (YamlEngineException e) {
            problems.error(Place.START, "", "this is not YAML", "see docs/cadences.md for an example to begin with");
        }
        return Optional.empty();
    }

    /// Of a quote or bracket that never ends, people look for the beginning.
    private static void refuse(String text, MarkedYamlEngineException e, Problems problems) {
        boolean neverEnds =
                e.getProblem().contains("end of stream") || e.getProblem().contains("<stream end>");
        Place place = (neverEnds ? e.getContextMark() : Optional.<Mark>empty())
                .or(e::getProblemMark)
                .or(e::getContextMark)
                .map(TreeReader::placeOf)
                .map(at -> within(text, at))
                .orElse(Place.START);
        String what = neverEnds ? "something that begins here never ends" : Problems.oneLine(e.getProblem());
        problems.error(place, "", "this is not YAML: " + what, cureFor(e.getProblem()));
    }

    static Place placeOf(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// The parser sees the end of a file on the line after its last; people do not.
    private static Place within(String text, Place place) {
        int lines = (int) text.stripTrailing().lines().count();
        return place.line() <= lines ? place : new Place(Math.max(lines, 1), 1);
    }

    private static String cureFor(String problem) {
        String words = problem.toLowerCase(Locale.ROOT);
        if (words.contains("tab")) return "YAML wants spaces: use two for each level";
        if (words.contains("mapping values are not allowed")) return "put text that has a colon in it in quotes";
        if (words.contains("expected <block end>")) return "check the indentation of this line and the one before";
        if (words.contains("could not find expected ':'")) return "write `word: value`";
        if (words.contains("cannot start any token")) return "put the text in quotes";
        if (words.contains("end of stream") || words.contains("<stream end>")) return "close the quote or the bracket";
        return "check quotes, brackets and indentation around here";
    }
}
