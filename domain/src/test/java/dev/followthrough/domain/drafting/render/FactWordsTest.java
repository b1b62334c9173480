package dev.followthrough.domain.drafting.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.check.DraftCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fact's value as its reader writes it, in one place for every writer.
class FactWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONEY   | 48000 EUR        | €48,000                     | 4.8万欧元
            MONEY   | 1250000 USD      | $1,250,000                  | 125万美元
            MONEY   | 48317.5 EUR      | €48,317.5                   | 48,317.5欧元
            MONEY   | 950 SEK          | SEK 950                     | 950 SEK
            PERCENT | 0.125            | 12.5%                       | 12.5%
            PERCENT | 1                | 100%                        | 100%
            NUMBER  | 14 depots        | 14 depots                   | 14个站点
            NUMBER  | 1 days           | 1 day                       | 1天
            NUMBER  | 800次/分钟       | 800 次/分钟                 | 800次/分钟
            NUMBER  | 12000 widgets    | 12,000 widgets              | 1.2万 widgets
            DATE    | 2026-10-14       | Wednesday 14 October        | 10月14日（周三）
            DATE    | 2026-10-21T10:00 | Wednesday 21 October at 10:00 | 10月21日（周三）10:00
            DATE    | soon             | soon                        | soon
            PERSON  | Anna Schmidt     | Anna Schmidt                | Anna Schmidt
            """)
    void values_are_written_as_the_language_does_and_the_check_reads_them(
            Type type, String value, String english, String chinese) {
        Fact fact = Fact.shown("f", type, "", value);
        assertThat(FactWords.of(fact, "en")).isEqualTo(english);
        assertThat(FactWords.of(fact, "zh-CN")).isEqualTo(chinese);
        for (String language : new String[] {"en", "zh"}) {
            String words = FactWords.of(fact, language);
            var request = new DraftRequest(
                    "nurture",
                    language,
                    new DraftRequest.To("Anna Schmidt", null),
                    new DraftRequest.From("Ben Carter"),
                    0,
                    FactLedger.of(fact),
                    language.equals("en") ? "A note" : "说明",
                    language.equals("en") ? "The value is " + words + "." : "数值是" + words + "。");
            assertThat(DraftCheck.findings(request)).as(words).noneMatch(finding -> finding.isReject());
        }
    }

    @Test
    void placeholders_are_filled_and_what_may_not_be_said_is_refused() {
        var ledger = FactLedger.of(
                Fact.shown("saving", Type.MONEY, "saving", "48000 EUR"),
                new Fact("floor", Type.MONEY, "40000 EUR", "lowest price", Fact.Visibility.INTERNAL, "notes", null));
        assertThat(FactWords.fill("You lose {{fact:saving}} a year.", ledger, "en"))
                .isEqualTo(new FactWords.Filled.Text("You lose €48,000 a year."));
        assertThat(FactWords.fill("每年损失{{ fact:saving }}。", ledger, "zh"))
                .isEqualTo(new FactWords.Filled.Text("每年损失4.8万欧元。"));
        assertThat(FactWords.fill("{{fact:floor}} or {{fact:nothing}}", ledger, "en"))
                .isEqualTo(new FactWords.Filled.Refused(java.util.List.of(
                        new FactWords.Problem("floor", FactWords.Problem.Why.INTERNAL),
                        new FactWords.Problem("nothing", FactWords.Problem.Why.UNKNOWN))));
    }
}
