package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeMailTest {

    @Test
    void a_mail_with_greeting_and_name_below_is_whole() {
        assertThat(rules(Northwind.SUBJECT, Northwind.GOOD)).isEmpty();
    }

    @Test
    void a_text_to_nobody_from_nobody_is_none() {
        assertThat(rules("A fact", "It is a fact about gates.")).containsExactly("no-greeting", "no-sign-off");
    }

    @Test
    void a_model_that_goes_round_in_circles_is_noticed() {
        String loop = "Hi Priya,\n\n" + "they take the first slot at the gate, ".repeat(4) + "\n\nBen";
        assertThat(rules("Gate", loop)).containsExactly("loop");
    }

    @Test
    void pieces_of_the_prompt_are_not_for_the_reader() {
        assertThat(rules("Gate", "Hi Priya,\n\nThey care about: their working day.\n\nBen"))
                .containsExactly("prompt-echo");
        assertThat(rules("Mend this", "Hi Priya,\n\nShall we talk?\n\nBen")).containsExactly("prompt-echo");
        assertThat(rules("Gate", "Hi Priya,\n\nUse only what you are told.\n\nBen"))
                .containsExactly("prompt-echo");
    }

    @Test
    void a_day_that_moves_while_the_owner_reads_is_not_written() {
        assertThat(rules("Gate", "Hi Priya,\n\nShall we talk tomorrow?\n\nBen")).containsExactly("moving-day");
        assertThat(rules("Gate", "Hi Priya,\n\nShall we talk next Tuesday?\n\nBen"))
                .containsExactly("moving-day");
        assertThat(rules("Gate", "Hi Priya,\n\nShall we talk on 14 October?\n\nBen"))
                .isEmpty();
    }

    @Test
    void a_model_is_told_and_may_mend_it() {
        String bare = Wire.draft(Northwind.SUBJECT, "Would it help to try that with one of the 14 depots?");
        try (var model =
                new ScriptedModel(Wire.OPENAI).says(bare).says(Wire.draft(Northwind.SUBJECT, Northwind.GOOD))) {
            DraftOutcome outcome = model.drafting().draft(Northwind.brief(), Northwind.ALL, Northwind.DEAL);
            assertThat(outcome.text().body()).isEqualTo(Northwind.GOOD);
            assertThat(model.user(1)).contains("Greet the reader by name");
        }
    }

    private static List<String> rules(String subject, String body) {
        return WholeMail.findings(Northwind.brief(), new DraftText(subject, body), MessageKinds.shipped()).stream()
                .map(Finding::rule)
                .toList();
    }
}
