package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Answer;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The answer to what somebody wrote.
class WritingAnswersTest {
    private static final String ASKED = "Does the planner run on our own servers?";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void quotes_the_question_and_promises_an_answer_where_none_is_known(long seed) {
        DraftText text = written(brief(seed, ASKED));
        assertThat(text.body()).contains("\"" + ASKED + "\"").containsAnyOf("looking into it", "asking", "looked into");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void gives_the_answer_that_was_found_since(long seed) {
        Answer known = new Answer("whether it runs on your own servers", "It runs on your own servers as well.");
        DraftText text = written(brief(seed, ASKED).withStory(List.of(), List.of(known)));
        assertThat(text.body()).contains("runs on your own servers").doesNotContain("looking into it", "looked into");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void who_is_interested_is_asked_for_a_talk_and_not_put_off(long seed) {
        TouchBrief brief = brief(seed, "Sounds good, tell me more about it.");
        String body = written(brief.askedAgain("Suggest a call.", new DraftText("", "")))
                .body();
        assertThat(body).contains("call").doesNotContain("looking into it", "asking the people");
    }

    @Test
    void nothing_in_it_is_needed_but_their_mail() {
        TouchBrief bare = Briefs.of("answer", 0, 2, 1, 130, List.of());
        assertThat(written(bare).body()).isNotBlank();
    }

    private static TouchBrief brief(long seed, String asked) {
        TouchBrief plain = Briefs.of("answer", 0, 2, seed, 130, List.of());
        return plain.withFacts(new FactLedger(List.of(Fact.shown("asked", Type.TEXT, FactLabels.CONCERN, asked))));
    }

    private static DraftText written(TouchBrief brief) {
        DraftText text = BuiltInWriter.write(brief);
        assertThat(DraftCheck.findings(DraftRequest.of(brief, text, brief.facts())))
                .as(text.body())
                .noneMatch(Finding::isReject);
        return text;
    }
}
