package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.sequence.CadencePlan;
import org.junit.jupiter.api.Test;

/// What the built-in writer understands when an owner asks for another draft, and what it says it did not.
class AskingAgainTest {
    private static final CadencePlan PLAN = ShippedCadences.STANDARD.plan();

    @Test
    void what_is_understood_and_what_is_not_is_told_clause_by_clause() {
        Wishes wishes = Wishes.of("Shorter please, without the link, and mention the audit in May.");
        assertThat(wishes.understood()).containsExactlyInAnyOrder(Wish.SHORTER, Wish.NO_LINK);
        assertThat(wishes.inWords())
                .containsExactly(
                        "The built-in writer understood: shorter, no link.",
                        "It did not understand: \"mention the audit in May\"; edit the draft yourself, or add the missing fact and ask again.");
        assertThat(Wishes.of("less formal").understood()).containsExactly(Wish.CASUAL);
    }

    @Test
    void the_next_draft_does_what_was_asked_and_is_another_one() {
        var first = SampleDeals.RICH.letters(PLAN, 1).get(1);
        assertThat(first.text().body()).contains("https://");
        var brief = first.brief().askedAgain("no link; another angle; ask for a call", first.text());
        var second = BuiltInWriter.write(brief);
        assertThat(second.body()).doesNotContain("https://").containsPattern("call\\?|phone");
        assertThat(second.opening()).isNotEqualTo(first.text().opening());
        assertThat(second.subject()).isNotEqualTo(first.text().subject());
        assertThat(BuiltInWriter.notes(brief))
                .extracting(Finding::why)
                .containsExactly("The built-in writer understood: no link, another angle, a call.");
    }
}
