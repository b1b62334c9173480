package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.PlayedLine;
import dev.followthrough.standalone.cli.LocalFiles;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A line of a simulated timeline as it is printed, for people and for programs.
final class Timeline {
    private Timeline() {}

    static String words(PlayedLine line, ZoneId zone) {
        Step step = line.step();
        return local(line, zone).toString().replace('T', ' ') + "  "
                + line.story().what()
                + (step == null ? "" : " (" + step.channel().word() + ")") + ": "
                + line.story().why();
    }

    /// One JSON document on one line.
    static String json(PlayedLine line, ZoneId zone) {
        Step step = line.step();
        return LocalFiles.JSON
                .createObjectNode()
                .put("at", line.story().at().toString())
                .put("what", line.story().what())
                .put("channel", step == null ? null : step.channel().word())
                .put("angle", step == null ? null : step.angle())
                .put("why", line.story().why())
                .put("localTime", local(line, zone).toString())
                .put("zone", zone.getId())
                .put("cadence", line.cadence())
                .put("step", step == null ? null : step.id())
                .put("kind", step == null ? null : step.kind())
                .put("touch", line.touch())
                .toString();
    }

    private static LocalDateTime local(PlayedLine line, ZoneId zone) {
        return LocalDateTime.ofInstant(line.story().at(), zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
