package dev.followthrough.api.cadence;

import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.cadence.trial.script.PlayedEnd;
import dev.followthrough.domain.cadence.trial.script.Script;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.simulation.PlayedLine;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What came of a cadence and a scripted prospect.
///
/// @param zone     the contact's, in which times are told
/// @param compared what the script expects beside what came out; empty: it expects nothing
record Played(String zone, List<String> warnings, List<Line> lines, String ends, List<Compared> compared) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int MARK = 2;

    /// A line of the timeline.
    ///
    /// @param local in the contact's zone
    /// @param touch a touch reached the contact
    record Line(String local, String what, String channel, String why, boolean touch) {}

    /// @param expected null: it was not expected
    /// @param came     null: it did not come
    record Compared(@Nullable String expected, @Nullable String came) {
        static Compared of(String aligned) {
            String words = aligned.substring(MARK);
            return switch (aligned.charAt(0)) {
                case '-' -> new Compared(words, null);
                case '+' -> new Compared(null, words);
                default -> new Compared(words, words);
            };
        }

        public boolean same() {
            return expected != null && came != null;
        }
    }

    static Played of(CadencePlan plan, Script script, Function<String, @Nullable CadencePlan> others) {
        Trial trial = script.play(plan, others);
        ZoneId zone = script.contactZone();
        return new Played(
                zone.getId(),
                script.warnings(),
                trial.lines().stream().map(line -> line(line, zone)).toList(),
                PlayedEnd.of(trial, plan.name()),
                script.expected() == null
                        ? List.of()
                        : script.expected().aligned(trial, zone, plan.name()).stream()
                                .map(Compared::of)
                                .toList());
    }

    public boolean asExpected() {
        return compared.stream().allMatch(Compared::same);
    }

    private static Line line(PlayedLine line, ZoneId zone) {
        return new Line(
                LOCAL.format(line.story().at().atZone(zone)),
                line.story().what(),
                line.step() == null ? "" : line.step().channel().word(),
                line.story().why(),
                line.touch());
    }
}
