package dev.followthrough.domain.drafting.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A house and its reps say how they want to sound; what they leave open mirrors the prospect.
class VoiceTest {
    private static final String HOUSE = """
            formality: formal
            greeting: {en: Hello, zh: 尊敬的}
            signOff: {en: Warm regards, zh: 此致}
            instead: {supplier: partner}
            avoid: [sceptical]
            """;

    @Test
    void what_a_rep_has_set_wins_and_what_neither_likes_is_avoided() {
        VoiceGuide rep = VoiceFile.read("formality: casual\nsignOff: {en: Cheers}\navoid: [scope]\n");
        VoiceGuide both = rep.over(VoiceFile.read(HOUSE));
        assertThat(both.formality()).isEqualTo(Formality.CASUAL);
        assertThat(both.greetingIn("en-GB")).contains("Hello");
        assertThat(both.signOffIn("en")).contains("Cheers");
        assertThat(both.signOffIn("zh-CN")).contains("此致");
        assertThat(both.instead()).containsEntry("supplier", "partner");
        assertThat(both.avoid()).containsExactlyInAnyOrder("sceptical", "scope");
        assertThat(both.signOffIn("de")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formalty: formal       | there is no field formalty; known are avoid, formality
            formality: stiff       | formality has a value of the wrong form
            avoid: 'no: [list'     | avoid has a value of the wrong form
            '{'                    | it is no YAML from here on
            """)
    void what_is_wrong_in_a_guide_is_named(String yaml, String message) {
        assertThatThrownBy(() -> VoiceFile.read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_prospect_s_style_is_their_greeting_their_length_and_their_tone() {
        var casual = ProspectStyle.of(List.of(
                "Hi Ben,\nthanks, that's great! Talk soon 😀", "Hi Ben,\nyep, works for me. I'll check with Tom."));
        assertThat(casual).isEqualTo(new ProspectStyle("Hi", 10, Formality.CASUAL));
        var formal = ProspectStyle.of(
                List.of("Dear Mr Carter,\nwe have received your documents.\nKind regards", "您好，资料已收到，谢谢贵司。"));
        assertThat(formal.formality()).isEqualTo(Formality.FORMAL);
        assertThat(formal.greeting()).isNull();
        assertThat(ProspectStyle.of(List.of(" "))).isEqualTo(ProspectStyle.UNKNOWN);
    }

    @Test
    void the_guide_stands_and_the_rest_mirrors_the_prospect() {
        var theirs = new ProspectStyle("Dear", 12, Formality.FORMAL);
        assertThat(new Manner(VoiceGuide.NONE, theirs).formality()).contains(Formality.FORMAL);
        assertThat(new Manner(VoiceGuide.NONE, theirs).greetingIn("en")).contains("Dear");
        assertThat(new Manner(VoiceGuide.NONE, theirs).greetingIn("zh")).isEmpty();
        assertThat(new Manner(VoiceFile.read("formality: casual"), theirs).formality())
                .contains(Formality.CASUAL);
        assertThat(new Manner(VoiceGuide.NONE, theirs).mostWords()).contains(70);
        assertThat(Manner.PLAIN.mostWords()).isEmpty();
    }
}
