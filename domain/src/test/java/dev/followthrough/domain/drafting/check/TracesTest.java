package dev.followthrough.domain.drafting.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final List<Fact> FACTS = List.of(
            Fact.shown("f-1", Type.NUMBER, "depots", "14 depots"),
            Fact.shown("f-2", Type.MONEY, "price", "48000 EUR"),
            Fact.shown("f-3", Type.COMPANY, "customer", "Northwind"),
            new Fact("f-4", Type.NUMBER, "31 points", "margin", Fact.Visibility.INTERNAL, "finance", null));

    @Test
    void each_value_and_name_names_the_fact_that_says_it() {
        assertThat(read("Pilot at Northwind", "Dear Priya, the 14 depots of Northwind come to 48,000 EUR a year."))
                .containsExactly(
                        "subject Northwind <- f-3",
                        "Priya <- recipient",
                        "14 <- f-1",
                        "Northwind <- f-3",
                        "48,000 EUR <- f-2");
    }

    @Test
    void what_no_fact_says_or_only_an_internal_one_is_marked_without_one() {
        assertThat(read("Pilot", "We counted 17 depots and 31 points."))
                .containsExactly("17 <- nothing", "31 <- nothing");
    }

    @Test
    void a_harmless_number_needs_no_fact_and_gets_no_mark() {
        assertThat(read("Pilot", "I see two options. Shall we have a 20-minute call?"))
                .isEmpty();
    }

    @Test
    void a_name_inside_another_word_is_no_name() {
        assertThat(read("Pilot", "The northwinds blow.")).isEmpty();
    }

    @Test
    void in_chinese_a_name_needs_no_space_around_it() {
        var request =
                request("试点", "您好，我们在北风物流的试点已经开始。", "zh", List.of(Fact.shown("f-5", Type.COMPANY, "customer", "北风物流")));
        assertThat(shown(request)).contains("北风物流 <- f-5");
    }

    private static List<String> read(String subject, String body) {
        return shown(request(subject, body, "en", FACTS));
    }

    private static DraftRequest request(String subject, String body, String language, List<Fact> facts) {
        return new DraftRequest(
                "check-in-with-value",
                language,
                new DraftRequest.To("Priya Raman", "priya@northwind.example"),
                new DraftRequest.From("Mara Lindt"),
                200,
                new FactLedger(facts),
                subject,
                body,
                java.time.LocalDate.of(2027, 1, 12));
    }

    private static List<String> shown(DraftRequest request) {
        List<String> lines = new ArrayList<>();
        for (Traces.Trace trace : Traces.of(request, MessageKinds.shipped())) {
            String text = trace.inSubject() ? request.subject() : request.body();
            String facts = trace.facts().isEmpty()
                    ? "nothing"
                    : String.join(", ", trace.facts().stream().map(Fact::id).toList());
            lines.add((trace.inSubject() ? "subject " : "") + text.substring(trace.start(), trace.end()) + " <- "
                    + facts);
        }
        return lines;
    }
}
