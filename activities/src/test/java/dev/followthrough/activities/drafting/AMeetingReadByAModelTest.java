package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.activities.meeting.ModelMeetingReader;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MergedReading;
import dev.followthrough.domain.meeting.reading.MeetingReader;
import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import dev.followthrough.domain.meeting.source.UnreadableTranscript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A model hears more, and invents more: what counts is in the source.
@Timeout(60)
class AMeetingReadByAModelTest {
    private static final String CALL = """
            Mara Lindqvist: I'll send you the security questionnaire by Friday.
            Priya Raman: Good. The yard map is something you will find in your inbox on Monday, count on me.
            """;

    private static final Transcript TRANSCRIPT = transcript();
    private static final MeetingReading BUILT_IN = MeetingReader.read(
            TRANSCRIPT,
            new MeetingFrame(null, LocalDate.parse("2026-10-07"), ZoneOffset.UTC, List.of("Mara Lindqvist")));

    private static Transcript transcript() {
        try {
            return TranscriptReader.read(CALL.getBytes(StandardCharsets.UTF_8), "call.txt");
        } catch (UnreadableTranscript e) {
            throw new AssertionError(e);
        }
    }

    private static String item(String what, String side, String due, String quote) {
        return "{\"what\":\"" + what + "\",\"owner\":\"\",\"side\":\"" + side + "\",\"due\":\"" + due
                + "\",\"dueWords\":\"\",\"condition\":\"\",\"quote\":\"" + quote + "\"}";
    }

    private static String answer(String... items) {
        return "{\"actionItems\":[" + String.join(",", items)
                + "],\"openQuestions\":[],\"keyPoints\":[],\"decisions\":[],\"objections\":[],\"personal\":[]}";
    }

    private static Optional<MergedReading> read(ScriptedModel model, Wire wire) {
        return read(model, wire, TRANSCRIPT.text(), InstantSource.system());
    }

    private static Optional<MergedReading> read(ScriptedModel model, Wire wire, String source, InstantSource clock) {
        var settings =
                new DraftingSettings(wire.provider, model.url(), ScriptedModel.KEY, "writer-1", Duration.ofSeconds(30));
        return new ModelMeetingReader(AskingModel.with(settings, ModelBudget.UNLIMITED, ModelHealth.now()), clock)
                .read(source, BUILT_IN);
    }

    @ParameterizedTest
    @EnumSource
    void what_it_quotes_rightly_is_added_and_what_it_invents_is_not(Wire wire) {
        try (var model = new ScriptedModel(wire)
                .says(answer(
                        item(
                                "share the plan of the yard",
                                "theirs",
                                "2026-10-12",
                                "something you will find in your inbox on Monday, count on me"),
                        item("sign the contract", "theirs", "2026-10-09", "We will sign the contract on Friday.")))) {
            MergedReading merged = read(model, wire).orElseThrow();
            assertThat(merged.reading().actionItems())
                    .extracting(ActionItem::what)
                    .contains("share the plan of the yard")
                    .doesNotContain("sign the contract");
            assertThat(merged.items()).allSatisfy(item -> assertThat(item.due()).isEqualTo("2026-10-12"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_built_in_reader_found_is_there_once(Wire wire) {
        assertThat(BUILT_IN.actionItems()).isNotEmpty();
        try (var model = new ScriptedModel(wire)
                .says(answer(item(
                        "send over the security questionnaire",
                        "ours",
                        "2026-10-09",
                        "I'll send you the security questionnaire by Friday.")))) {
            assertThat(read(model, wire).orElseThrow().items()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_slow_model_does_not_keep_the_recap_of_a_long_meeting(Wire wire) {
        String hours = CALL.repeat(400);
        var now = new AtomicLong();
        try (var model = new ScriptedModel(wire)) {
            for (int i = 0; i < 9; i++) model.says(answer());
            assertThat(read(model, wire, hours, () -> Instant.ofEpochSecond(now.getAndAdd(12))))
                    .isPresent();
            assertThat(model.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rubbish_and_refusals_leave_the_built_in_reading_alone(Wire wire) {
        try (var model = new ScriptedModel(wire).says("I would rather tell you a story.")) {
            assertThat(read(model, wire)).isEmpty();
        }
        try (var model = new ScriptedModel(wire).answers(500, wire.error("api_error"))) {
            assertThat(read(model, wire)).isEmpty();
        }
        try (var model =
                new ScriptedModel(wire).says("{\"actionItems\":[{\"what\":7},\"x\",null],\"openQuestions\":3}")) {
            assertThat(read(model, wire).orElseThrow().reading()).isEqualTo(BUILT_IN);
        }
    }
}
