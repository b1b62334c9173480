package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.worker.NonDeterministicException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Temporal's histories are kept for long and read by ops: what a person, a server or a model said may not be
/// there.
class NoPersonalWordsTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @ParameterizedTest
    @EnumSource(names = {"OUTAGES", "REVIEWED"})
    void fresh_histories_have_none(Lives life) {
        List<RunHistory> runs = life.lived(temporal).runs();
        runs.forEach(run -> assertThat(words(run.history())).doesNotContain(Lives.PERSONAL.toArray(String[]::new)));
    }

    @Test
    void histories_in_git_have_none() {
        for (Path file : Corpus.files()) {
            assertThat(words(Corpus.read(file)))
                    .as(file.toString())
                    .doesNotContain(Lives.PERSONAL.toArray(String[]::new))
                    .doesNotContain("@prospect", "@localhost");
        }
    }

    @Test
    void the_search_looks_into_payloads() {
        assertThat(Corpus.files())
                .anySatisfy(file -> assertThat(words(Corpus.read(file))).contains("touch spring planned"));
    }

    @Test
    void a_failure_leaves_its_kind_and_no_word() {
        var cause = new IllegalArgumentException("Ursula Quill");
        Failure failure = failure(new IllegalStateException("ursula.quill@prospect.example said no", cause));
        assertThat(failure.getMessage()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failure.getCause().getMessage()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(failure.getStackTrace()).contains("NoPersonalWordsTest");
        assertThat(failure.toString()).doesNotContain("Quill", "quill");
    }

    @Test
    void a_failure_with_a_code_leaves_the_code() {
        Failure failure = failure(ApplicationFailure.newNonRetryableFailure("Ursula Quill", "no-route", "a detail"));
        assertThat(failure.getMessage()).isEqualTo("no-route");
        assertThat(failure.getApplicationFailureInfo().getNonRetryable()).isTrue();
        assertThat(failure.getApplicationFailureInfo().hasDetails()).isFalse();
    }

    @Test
    void what_ops_need_to_mend_a_replay_is_left() {
        assertThat(failure(new NonDeterministicException("event 7 is another")).getMessage())
                .contains("event 7 is another");
    }

    private static Failure failure(Exception thrown) {
        return TemporalConnection.dataConverter().exceptionToFailure(thrown);
    }

    /// Everything that a history says, the payloads as the text that they are.
    private static String words(WorkflowExecutionHistory history) {
        List<String> words = new ArrayList<>();
        history.getEvents().forEach(event -> collect(event, words));
        return String.join("\n", words);
    }

    private static void collect(Object value, List<String> words) {
        switch (value) {
            case Message message -> message.getAllFields().values().forEach(field -> collect(field, words));
            case Collection<?> many -> many.forEach(one -> collect(one, words));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, words));
            case ByteString bytes -> words.add(bytes.toStringUtf8());
            default -> words.add(value.toString());
        }
    }
}
