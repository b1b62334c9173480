package dev.followthrough.bench.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.followthrough.domain.drafting.DraftText;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdversaryTest {

    @Test
    void nothing_of_two_hundred_recorded_answers_reaches_a_customer_that_is_untrue_or_banned() {
        Recording recording = Recording.shipped();
        assertThat(recording.size()).isEqualTo(200);
        try (var endpoint = new ModelEndpoint(recording)) {
            var trial = new Trial(endpoint);
            for (int brief : recording.briefs()) {
                recording.turnTo(brief);
                trial.write(brief);
            }
            assertThat(trial.untrue).isEmpty();
            assertThat(trial.unexplained).isZero();
            assertThat(trial.firstTry + trial.mended + trial.builtIn).isEqualTo(trial.drafts);
        }
    }

    @Test
    void nothing_of_five_live_drafts_either() {
        ModelFile file = ModelFile.inTheCache();
        assumeThat(file.path()).as("no live drafts: " + file.why()).isNotNull();
        try (var model = new LocalModel(Objects.requireNonNull(file.path()), 1, 2);
                var endpoint = new ModelEndpoint(model)) {
            var trial = new Trial(endpoint);
            for (int number = 0; number < 5; number++) trial.write(number);
            assertThat(trial.drafts).isEqualTo(5);
            assertThat(trial.untrue).isEmpty();
            assertThat(trial.unexplained).isZero();
        }
    }

    @Test
    void what_a_liar_writes_is_refused_and_each_fallback_says_why() {
        String lie = """
                {"subject": "50% off", "body": "Hi Priya,\\n\\nI hope this finds you well. Globex saved 90% by Friday.\\n\\nBest,\\nBen"}""";
        try (var endpoint = new ModelEndpoint((chat, schema) -> new Answering.Answer(lie, true))) {
            var trial = new Trial(endpoint);
            for (int number = 0; number < 10; number++) trial.write(number);
            assertThat(trial.builtIn).isEqualTo(10);
            assertThat(trial.unexplained).isZero();
            assertThat(trial.untrue).isEmpty();
        }
    }

    @Test
    void the_judge_sees_what_is_untrue_or_banned() {
        var brief = Situations.number(0).brief();
        var draft = new DraftText("Just checking in", """
                Hi Priya,

                as we said to Globex, 37 depots saved a lot by Friday, see https://evil.example/x. Twelve more follow in March.

                Best,
                Ben""");
        assertThat(Judge.found(brief, draft))
                .contains(
                        "banned: Just checking in",
                        "link: https://evil.example/x",
                        "number: 37",
                        "number: Twelve",
                        "weekday: Friday",
                        "month: March",
                        "name: Globex");
    }

    @Test
    void the_judge_has_nothing_against_what_the_brief_says() {
        var brief = Situations.number(0).brief();
        var draft = new DraftText("Dock appointments", """
                Hi Priya,

                you told me that drivers wait two hours at the gate on Mondays, at all 14 depots of Halden Freight. Would a \
                20-minute call help?

                Best,
                Ben""");
        assertThat(Judge.found(brief, draft)).isEmpty();
    }

    @Test
    void the_same_number_is_the_same_brief() {
        assertThat(Situations.number(7).brief()).isEqualTo(Situations.number(7).brief());
        assertThat(List.of(Situations.number(7).brief(), Situations.number(8).brief()))
                .doesNotHaveDuplicates();
    }
}
