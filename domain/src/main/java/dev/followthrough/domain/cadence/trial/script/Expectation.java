package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.simulation.PlayedLine;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a script expects: every touch, whatever else it names, in this order, and how it ends.
///
/// @param ends such as `held, replied`; null: it does not say
public record Expectation(List<Line> lines, @Nullable String ends) {
    private static final String SAME = "  ";

    public Expectation {
        lines = List.copyOf(lines);
    }

    /// What is null is not looked at.
    ///
    /// @param on    local to the contact, to the minute
    /// @param what  as the timeline says it
    /// @param angle the step's, or a part of it
    /// @param why   the reason, or a part of it
    public record Line(
            @Nullable LocalDateTime on,
            String what,
            @Nullable String channel,
            @Nullable String angle,
            @Nullable String why) {

        private static final Line SHORT = new Line(null, "", null, null, null);

        boolean fits(Line seen) {
            return what.equals(seen.what)
                    && (on == null || on.equals(seen.on))
                    && (channel == null || channel.equals(seen.channel))
                    && (angle == null || seen.angle != null && seen.angle.contains(angle))
                    && (why == null || Objects.requireNonNullElse(seen.why, "").contains(why));
        }

        /// @param like says of angle and reason whether they matter
        private String words(Line like) {
            StringBuilder words = new StringBuilder();
            if (on != null) words.append(on.toString().replace('T', ' ')).append("  ");
            words.append(what);
            if (channel != null) words.append(" (").append(channel).append(')');
            if (like.angle != null && angle != null) words.append("; angle: ").append(angle);
            if (like.why != null && why != null) words.append("; why: ").append(why);
            return words.toString();
        }
    }

    static Expectation read(ScriptNode list) {
        List<Line> lines = new ArrayList<>();
        String ends = null;
        for (ScriptNode item : list.items()) {
            if (ends != null) throw item.wrong("nothing comes after `ends`; move this line before it");
            if (item.get("ends") != null) {
                item.knows("ends");
                ends = item.needed("ends").text();
                continue;
            }
            item.knows("on", "what", "channel", "angle", "why");
            ScriptNode on = item.get("on");
            lines.add(new Line(
                    on == null ? null : on.local(),
                    item.needed("what").text(),
                    ScriptProspect.text(item, "channel"),
                    ScriptProspect.text(item, "angle"),
                    ScriptProspect.text(item, "why")));
        }
        return new Expectation(lines, ends);
    }

    /// How what happened differs: lines that begin with `-` were expected, with `+` happened instead. Empty:
    /// it does not.
    ///
    /// @param cadence the name of the cadence that the script was played against
    public List<String> differences(Trial played, ZoneId zone, String cadence) {
        List<String> aligned = aligned(played, zone, cadence);
        return aligned.stream().allMatch(line -> line.startsWith(SAME)) ? List.of() : aligned;
    }

    /// What was expected and what happened, side by side: lines that begin with two spaces are both, with `-`
    /// were expected alone, with `+` happened alone.
    public List<String> aligned(Trial played, ZoneId zone, String cadence) {
        Set<String> named = lines.stream().map(Line::what).collect(Collectors.toSet());
        List<Line> seen = played.lines().stream()
                .filter(line -> line.touch() || named.contains(line.story().what()))
                .map(line -> line(line, zone))
                .toList();
        List<String> diff = new ArrayList<>();
        align(seen, diff);
        String end = PlayedEnd.of(played, cadence);
        if (ends == null) return diff;
        if (ends.equals(end)) diff.add(SAME + "ends " + ends);
        else {
            diff.add("- ends " + ends);
            diff.add("+ ends " + end);
        }
        return diff;
    }

    private static Line line(PlayedLine line, ZoneId zone) {
        return new Line(
                LocalDateTime.ofInstant(line.story().at(), zone).truncatedTo(ChronoUnit.MINUTES),
                line.story().what(),
                line.step() == null ? null : line.step().channel().word(),
                line.step() == null ? null : line.step().angle(),
                line.story().why());
    }

    /// As few differences as there can be.
    private void align(List<Line> seen, List<String> diff) {
        int[][] common = new int[lines.size() + 1][seen.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--)
            for (int j = seen.size() - 1; j >= 0; j--)
                common[i][j] = lines.get(i).fits(seen.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        List<Line> missing = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < lines.size() || j < seen.size()) {
            boolean both = i < lines.size() && j < seen.size();
            if (both && lines.get(i).fits(seen.get(j))) {
                diff.add(SAME + lines.get(i).words(lines.get(i)));
                i++;
                j++;
            } else if (j == seen.size() || both && common[i + 1][j] >= common[i][j + 1]) {
                diff.add("- " + lines.get(i).words(lines.get(i)));
                missing.add(lines.get(i));
                i++;
            } else {
                Line happened = seen.get(j);
                Line wanted = missing.stream()
                        .filter(line -> line.what.equals(happened.what))
                        .findFirst()
                        .orElse(Line.SHORT);
                diff.add("+ " + happened.words(wanted));
                j++;
            }
        }
    }
}
