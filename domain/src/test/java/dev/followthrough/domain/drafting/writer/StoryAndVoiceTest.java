package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.voice.Manner;
import dev.followthrough.domain.drafting.voice.ProspectStyle;
import dev.followthrough.domain.drafting.voice.VoiceFile;
import dev.followthrough.domain.drafting.voice.VoiceGuide;
import dev.followthrough.domain.meeting.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A draft knows what was agreed, what was asked and how late it is; it sounds as its house wants.
class StoryAndVoiceTest {
    @Test
    void a_recap_lists_what_is_open_on_both_sides_with_names_and_days() {
        String english = write(KnownDeal.EN, "recap", 1).body();
        assertThat(english)
                .contains("- Ben Carter: write down the booking rules, by Tuesday 20 October.")
                .contains("- Priya Raman: share one week of gate records, by Monday 19 October.")
                .doesNotContain("security questionnaire");
        assertThat(write(KnownDeal.ZH, "recap", 1).body())
                .contains("- 陈明：整理预约规则，10月20日（周二）之前。")
                .contains("- 王建国：提供一周的门岗记录，10月19日（周一）之前。");
    }

    @Test
    void what_we_did_is_said_once_and_what_is_theirs_gently() {
        DraftText first = BuiltInWriter.write(withoutObjection(2, List.of()));
        assertThat(first.body()).contains("I have sent the security questionnaire");
        TouchBrief next = withoutObjection(2, List.of(first));
        assertThat(BuiltInWriter.write(next).body())
                .doesNotContain("security questionnaire")
                .contains("share one week of gate records");
        TouchBrief open = withoutObjection(1, List.of());
        assertThat(BuiltInWriter.write(open.withStory(
                                open.commitments().stream()
                                        .filter(one -> one.side() == Side.THEIRS)
                                        .toList(),
                                List.of()))
                        .body())
                .doesNotContain("gate records");
    }

    private static TouchBrief withoutObjection(int ordinal, List<DraftText> earlier) {
        TouchBrief brief = KnownDeal.EN.whole("proposal-follow-up", null, ordinal, 1, earlier);
        return brief.withFacts(
                brief.facts().without(brief.facts().called(FactLabels.OBJECTION).orElseThrow()));
    }

    @Test
    void a_question_of_theirs_is_answered_once() {
        DraftText first = write(KnownDeal.EN, "check-in-with-value", 2);
        TouchBrief again = KnownDeal.EN.whole("post-demo", null, 3, 1, List.of(first));
        String answer = "a text message is enough";
        assertThat(write(KnownDeal.EN, "post-demo", 2).body()).contains(answer);
        DraftText answered = write(KnownDeal.EN, "post-demo", 2);
        assertThat(BuiltInWriter.write(KnownDeal.EN.whole("post-demo", null, 3, 4, List.of(answered)))
                        .body())
                .doesNotContain(answer);
        assertThat(again.answers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, false, false", "1, false, false", "2, true, false", "3, true, false", "4, false, true"})
    void how_late_it_is_decides_between_no_word_an_apology_and_a_call(int days, boolean sorry, boolean call) {
        for (KnownDeal deal : KnownDeal.values()) {
            TouchBrief late = late(deal, days);
            assertThat(BuiltInWriter.write(late).body().matches("(?s).*(?:Apologies|Sorry|抱歉).*"))
                    .isEqualTo(sorry);
            assertThat(late.callsFirst()).isEqualTo(call);
            assertThat(BuiltInWriter.notes(late).stream().map(Finding::rule).toList())
                    .isEqualTo(call ? List.of("late") : List.of());
        }
        assertThat(BuiltInWriter.callScript(late(KnownDeal.EN, 4)).body())
                .contains("I would rather go through the next steps with you")
                .contains("write down the booking rules");
    }

    private static TouchBrief late(KnownDeal deal, int days) {
        TouchBrief brief = deal.whole("recap", null, 1, 5, List.of());
        return new TouchBrief(
                brief.kind(),
                brief.angle(),
                brief.value(),
                brief.maxWords(),
                brief.language(),
                brief.to(),
                brief.from(),
                brief.facts(),
                brief.lastContact(),
                brief.asset(),
                brief.earlier(),
                brief.happened(),
                brief.ordinal(),
                brief.total(),
                brief.seed(),
                null,
                days,
                brief.commitments(),
                brief.answers(),
                brief.manner());
    }

    @Test
    void the_house_s_voice_is_heard() {
        VoiceGuide house = VoiceFile.read("""
                greeting: {en: Hello, zh: 尊敬的}
                signOff: {en: 'Warm regards,', zh: 此致敬礼}
                instead: {supplier: partner}
                avoid: [record]
                """);
        for (long seed = 0; seed < 12; seed++) {
            TouchBrief brief = KnownDeal.EN.whole("value-bomb", "technical-evaluator", 2, seed, List.of());
            String body = BuiltInWriter.write(brief.in(new Manner(house, ProspectStyle.UNKNOWN)))
                    .body();
            assertThat(body)
                    .startsWith("Hello Priya,")
                    .contains("\n\nWarm regards,\nBen Carter")
                    .doesNotContain("supplier")
                    .doesNotContain("messiest");
        }
        assertThat(BuiltInWriter.write(KnownDeal.ZH
                                .whole("value-bomb", null, 2, 1, List.of())
                                .in(new Manner(house, ProspectStyle.UNKNOWN)))
                        .body())
                .startsWith("尊敬的王建国：")
                .contains("此致敬礼\n陈明");
    }

    @Test
    void a_plain_tone_drops_the_polite_pronoun_and_a_brief_reader_gets_few_words() {
        var casual =
                new Manner(VoiceFile.read("formality: casual"), ProspectStyle.of(List.of("ok, thanks", "let's talk")));
        String chinese = BuiltInWriter.write(
                        KnownDeal.ZH.whole("value-bomb", null, 1, 1, List.of()).in(casual))
                .body();
        assertThat(chinese).startsWith("建国，你好：").doesNotContain("您");
        TouchBrief english = KnownDeal.EN.whole("proposal-follow-up", null, 1, 1, List.of());
        assertThat(new EnglishTongue()
                        .length(BuiltInWriter.write(english.in(casual)).body()))
                .isLessThanOrEqualTo(70);
    }

    private static DraftText write(KnownDeal deal, String kind, int ordinal) {
        return BuiltInWriter.write(deal.whole(kind, null, ordinal, 1, List.of()));
    }
}
