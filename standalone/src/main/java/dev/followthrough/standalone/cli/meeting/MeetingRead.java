package dev.followthrough.standalone.cli.meeting;

import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingJson;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.reading.MeetingReader;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import dev.followthrough.domain.meeting.source.UnreadableTranscript;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `followthrough meeting read FILE…`: who will do what by when, what stayed open, what was decided.
@Command(
        name = "read",
        description = "Say what happened in meetings, from transcripts (WebVTT, SRT, text) or notes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:read", "1:a file cannot be read as a meeting", "2:usage, such as a file that is not there"})
@SuppressWarnings("NullAway.Init")
final class MeetingRead implements Callable<Integer> {
    @Mixin
    private LocalFiles files;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--our-people",
            paramLabel = "\"A; B\"",
            description = "who is from our company; else it is told from the talk")
    private @Nullable String ourPeople;

    @Option(names = "--date", paramLabel = "D", description = "day of the meeting, 2026-10-14; else the file's own")
    private @Nullable String date;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            defaultValue = "UTC",
            description = "zone of the meeting, Europe/Berlin (default: ${DEFAULT-VALUE})")
    private String zone;

    @Option(
            names = "--type",
            paramLabel = "T",
            description = "kind of meeting, such as discovery; else it is told from the talk")
    private @Nullable String type;

    @Override
    public Integer call() {
        MeetingFrame frame = new MeetingFrame(type(), day(), zone(), people());
        return files.eachNamed((name, file) -> {
            try {
                return MeetingWords.of(MeetingReader.read(TranscriptReader.read(file, name), frame));
            } catch (UnreadableTranscript unreadable) {
                throw new Refused(String.valueOf(unreadable.getMessage()));
            }
        });
    }

    private List<String> people() {
        if (ourPeople == null) return List.of();
        return Stream.of(ourPeople.split("[;；]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw usage("--date " + date + " is no day; write it as 2026-10-14.");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw usage("--zone " + zone + " is not known; write it as Europe/Berlin.");
        }
    }

    private @Nullable MeetingType type() {
        if (type == null) return null;
        String wanted = type.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(MeetingType.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> usage("--type " + type + " is not known; it is one of "
                        + String.join(
                                ", ",
                                Stream.of(MeetingType.values())
                                        .map(MeetingJson::word)
                                        .toList()) + "."));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
