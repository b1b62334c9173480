package dev.followthrough.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.FactLedger;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Sentences, and why the owner must read them.
class ReviewRulesTest {
    private static final ReviewRules RULES = ReviewRules.shipped();

    record Case(String say, @Nullable String kind, Set<Reason> is) {}

    @TestFactory
    Stream<DynamicTest> each_sentence_is_classified_as_the_table_says() throws Exception {
        List<Case> cases = new YAMLMapper()
                .readValue(
                        Objects.requireNonNull(getClass().getResourceAsStream("review-cases.yaml")),
                        new TypeReference<>() {});
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.say(), () -> {
                    String kind = one.kind() == null ? "check-in-with-value" : one.kind();
                    assertThat(reasons(one.say(), kind, DealContext.UNKNOWN))
                            .as(one.say())
                            .isEqualTo(one.is());
                }));
    }

    @Test
    void the_deal_itself_can_ask_for_review() {
        String text = "Thank you for the conversation.";
        assertThat(reasons(text, new DealContext(true, false, null, null, 0, List.of())))
                .containsExactly(Reason.STRATEGIC);
        assertThat(reasons(text, new DealContext(false, true, null, null, 0, List.of())))
                .containsExactly(Reason.STRATEGIC);
        assertThat(reasons(text, deal(new BigDecimal("250000"), null, 0))).containsExactly(Reason.STRATEGIC);
        assertThat(reasons(text, deal(new BigDecimal("249999"), null, 2))).isEmpty();
        assertThat(reasons(text, deal(null, null, 3))).containsExactly(Reason.SILENCE);
        assertThat(reasons(text, deal(null, "implementation takes too long", 0)))
                .isEmpty();
        assertThat(reasons("On the time an implementation takes.", deal(null, "implementation takes too long", 0)))
                .containsExactly(Reason.OBJECTION);
        assertThat(reasons("They use Routix.", new DealContext(false, false, null, null, 0, List.of("Routix"))))
                .containsExactly(Reason.COMPETITOR);
    }

    @Test
    void the_house_can_have_its_own_rules(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("review-policy.yaml"), """
                strategicFrom: ~
                repeatedSilenceFrom: 0
                rules:
                  - {reason: sensitive, why: House rule., en: ['\\bnight shift\\b']}
                """);
        var text = new DraftText("", "The night shift plans on paper, for €48,000.");
        assertThat(ReviewRules.from(file).classify(text, "recap", "en", FactLedger.of(), DealContext.UNKNOWN))
                .containsExactly(new ReviewReason(Reason.SENSITIVE, text.body(), "House rule."));
    }

    private static DealContext deal(@Nullable BigDecimal amount, @Nullable String objection, int silent) {
        return new DealContext(false, false, amount, objection, silent, List.of());
    }

    private static Set<Reason> reasons(String text, DealContext deal) {
        return reasons(text, "check-in-with-value", deal);
    }

    private static Set<Reason> reasons(String text, String kind, DealContext deal) {
        return RULES.classify(new DraftText("", text), kind, "en", FactLedger.of(), deal).stream()
                .map(ReviewReason::reason)
                .collect(Collectors.toSet());
    }
}
