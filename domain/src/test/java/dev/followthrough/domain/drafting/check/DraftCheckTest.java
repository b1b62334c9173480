package dev.followthrough.domain.drafting.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.Finding;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Sentences, and the rules that must speak up about each.
class DraftCheckTest {
    record Case(String say, List<String> is) {}

    private static final FactLedger FACTS = FactLedger.of(
            shown(Type.MONEY, "48000 EUR"),
            shown(Type.MONEY, "1200000 EUR"),
            shown(Type.PERCENT, "0.125"),
            shown(Type.DATE, "2026-10-14"),
            shown(Type.DATE, "2026-10-21T10:00"),
            shown(Type.NUMBER, "14 depots"),
            shown(Type.NUMBER, "14 个仓库"),
            shown(Type.NUMBER, "9 trucks"),
            shown(Type.NUMBER, "21 days"),
            shown(Type.NUMBER, "800次/分钟"),
            shown(Type.TEXT, "planning takes two hours a day"),
            shown(Type.PRODUCT, "RoutePilot version 4.2"),
            shown(Type.PERSON, "Tom Weber"),
            shown(Type.COMPANY, "Northwind"),
            shown(Type.URL, "https://example.com/case/nord"),
            internal(Type.MONEY, "42000 EUR"),
            internal(Type.COMPANY, "Routix"),
            internal(Type.TEXT, "the champion is leaving in spring, hurry"));

    private static Fact shown(Type type, String value) {
        return Fact.shown(value, type, "", value);
    }

    private static Fact internal(Type type, String value) {
        return new Fact(value, type, value, "note", Fact.Visibility.INTERNAL, "crm", null);
    }

    static DraftRequest draft(String language, String body) {
        var to = new DraftRequest.To("Anna Schmidt", "anna@northwind.example");
        return new DraftRequest(
                "check-in-with-value",
                language,
                to,
                new DraftRequest.From("Ben Carter"),
                120,
                FACTS,
                "Your plan",
                body);
    }

    private static DraftRequest saying(String language, String sentence) {
        return language.equals("zh")
                ? draft("zh", "Anna，您好：\n\n" + sentence + "\n\n这样安排对您合适吗？\n\nBen Carter")
                : draft("en", "Hi Anna,\n\n" + sentence + "\n\nWould that suit you?\n\nBest regards,\nBen Carter");
    }

    @TestFactory
    Stream<DynamicTest> each_sentence_is_judged_as_the_table_says() throws Exception {
        Map<String, List<Case>> cases = new YAMLMapper()
                .readValue(
                        Objects.requireNonNull(getClass().getResourceAsStream("sentences.yaml")),
                        new TypeReference<>() {});
        return cases.entrySet().stream()
                .flatMap(language -> language.getValue().stream()
                        .map(one -> DynamicTest.dynamicTest(one.say(), () -> judge(language.getKey(), one))));
    }

    private static void judge(String language, Case one) {
        List<Finding> findings = DraftCheck.findings(saying(language, one.say()));
        Set<String> rejected =
                findings.stream().filter(Finding::isReject).map(Finding::rule).collect(Collectors.toSet());
        Set<String> expected = one.is().contains("ok") ? Set.of() : Set.copyOf(one.is());
        assertThat(rejected).as(findings.toString()).isEqualTo(expected);
    }

    @Test
    void somebody_else_is_not_greeted() {
        assertThat(rules(draft("en", "Hi Tina,\n\nWould that suit you?\n\nBest,\nBen")))
                .contains("greeting");
        assertThat(rules(draft("en", "Dear Ms Schmidt,\n\nWould that suit you?\n\nBest,\nBen")))
                .isEmpty();
        assertThat(rules(draft("en", "Anna,\n\nWould that suit you?\n\nBest,\nBen")))
                .isEmpty();
        assertThat(rules(draft("en", "Hi there,\n\nWould that suit you?\n\nBest,\nBen")))
                .isEmpty();
        assertThat(rules(draft("en", "Hi Anna,\n\nWould that suit you?\n\nBest,\nCarla")))
                .contains("name");
    }

    @Test
    void a_day_told_from_the_day_of_writing_is_one_that_a_fact_has() {
        assertThat(writtenOn("2026-10-13", "The pilot starts tomorrow.")).isEmpty();
        assertThat(writtenOn("2026-10-12", "The pilot starts tomorrow.")).containsExactly("date");
        assertThat(writtenOn("2026-10-12", "The pilot starts the day after tomorrow."))
                .isEmpty();
        assertThat(writtenOn("2026-10-07", "The pilot starts next Wednesday.")).isEmpty();
        assertThat(writtenOn("2026-10-28", "The pilot starts next Wednesday.")).containsExactly("date");
        assertThat(writtenOn("2026-10-27", "I write this today at 10:00, and it helps next week."))
                .isEmpty();
        DraftRequest chinese = saying("zh", "试点下周三开始。");
        assertThat(rules(chinese)).isEmpty();
        assertThat(rules(on(chinese, "2026-10-05"))).isEmpty();
        assertThat(rules(on(chinese, "2026-10-19"))).containsExactly("date");
    }

    private static Set<String> writtenOn(String day, String sentence) {
        return rules(on(saying("en", sentence), day));
    }

    private static DraftRequest on(DraftRequest draft, String day) {
        return new DraftRequest(
                draft.kind(),
                draft.language(),
                draft.to(),
                draft.from(),
                draft.maxWords(),
                draft.facts(),
                draft.subject(),
                draft.body(),
                LocalDate.parse(day));
    }

    @Test
    void length_counts_words_and_in_chinese_characters() {
        assertThat(rules(draft("en", "Hi Anna,\n\n" + "word ".repeat(130) + "?")))
                .contains("length");
        assertThat(rules(draft("zh", "您好：\n\n" + "字".repeat(130) + "?"))).contains("length");
        assertThat(rules(draft("zh", "您好：\n\n" + "字".repeat(100) + "?"))).doesNotContain("length");
    }

    @Test
    void a_closing_note_may_name_the_silence() {
        var draft = draft("en", "Hi Anna,\n\nI have not heard back, so I will close this.\n\nIs that right?");
        var breakup =
                new DraftRequest("breakup", "en", draft.to(), draft.from(), 120, FACTS, draft.subject(), draft.body());
        assertThat(rules(draft)).containsExactly("guilt");
        assertThat(rules(breakup)).isEmpty();
    }

    @Test
    void a_draft_is_checked_within_twenty_milliseconds() {
        DraftRequest draft = saying("en", "The pilot starts on Wednesday the 14th in all 14 depots. ".repeat(8));
        for (int i = 0; i < 200; i++) DraftCheck.findings(draft);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long began = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < 50; i++) DraftCheck.findings(draft);
        assertThat((thread.getCurrentThreadCpuTime() - began) / 50).isLessThan(20_000_000L);
    }

    private static Set<String> rules(DraftRequest draft) {
        return DraftCheck.findings(draft).stream()
                .filter(Finding::isReject)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }
}
