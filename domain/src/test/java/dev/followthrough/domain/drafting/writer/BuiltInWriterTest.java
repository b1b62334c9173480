package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.ReviewRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the writer without a model writes can be sent, whatever is known and whatever is missing.
class BuiltInWriterTest {
    private static final int ALL = (1 << Briefs.PARTS) - 1;

    @Test
    void any_part_of_what_is_known_gives_a_draft_that_passes_every_check() {
        var random = new Random(20261124);
        for (int i = 0; i < 600; i++) {
            int known = i < Briefs.PARTS
                    ? 1 << i
                    : i == Briefs.PARTS ? 0 : i == Briefs.PARTS + 1 ? ALL : random.nextInt(ALL + 1);
            String kind = Briefs.KINDS.get(i % Briefs.KINDS.size());
            TouchBrief brief = Briefs.of(kind, known, 1 + i % 6, random.nextLong(), 60 + 20 * (i % 8), List.of());
            DraftText draft = BuiltInWriter.write(brief);
            assertThat(DraftCheck.findings(DraftRequest.of(brief, draft, brief.facts())))
                    .as(draft.body())
                    .isEmpty();
            assertThat(draft.subject() + draft.body()).doesNotContain("null", "  ", "..", " ,", "\n\n\n", ": .");
        }
    }

    @Test
    void what_says_nothing_risky_asks_for_no_review() {
        ReviewRules rules = ReviewRules.shipped();
        int withoutObjection = ALL & ~0b1000;
        for (String kind : Briefs.KINDS) {
            for (long seed = 0; seed < 15; seed++) {
                TouchBrief brief = Briefs.of(kind, seed % 2 == 0 ? withoutObjection : 0, 1, seed, 150, List.of());
                var reasons =
                        rules.classify(BuiltInWriter.write(brief), kind, "en", brief.facts(), DealContext.UNKNOWN);
                assertThat(reasons).as(kind).hasSize(kind.equals("breakup") ? 1 : 0);
            }
        }
    }

    @Test
    void no_two_drafts_of_a_deal_begin_alike() {
        for (int known : new int[] {0, ALL, 0b11, 0b100}) {
            for (String kind : Briefs.KINDS) {
                List<DraftText> sent = new ArrayList<>();
                Set<String> openings = new HashSet<>();
                for (int touch = 1; touch <= 10; touch++) {
                    DraftText draft = BuiltInWriter.write(Briefs.of(kind, known, touch, 7 * touch, 120, sent));
                    assertThat(openings.add(draft.opening())).as(draft.body()).isTrue();
                    sent.add(draft);
                }
            }
        }
    }

    @Test
    void the_seed_varies_what_is_written_and_nothing_else_does() {
        for (String kind : Briefs.KINDS) {
            Set<String> openings = new HashSet<>();
            Set<String> bodies = new HashSet<>();
            for (long seed = 0; seed < 20; seed++) {
                DraftText draft = BuiltInWriter.write(Briefs.of(kind, ALL, 1, seed, 150, List.of()));
                assertThat(draft).isEqualTo(BuiltInWriter.write(Briefs.of(kind, ALL, 1, seed, 150, List.of())));
                openings.add(draft.opening());
                bodies.add(draft.body());
            }
            assertThat(openings).as(kind).hasSizeGreaterThan(3);
            assertThat(bodies).as(kind).hasSizeGreaterThan(8);
        }
    }

    @Test
    void later_touches_are_shorter() {
        assertThat(words(5)).isLessThan(words(1));
    }

    private static double words(int ordinal) {
        int words = 0;
        for (long seed = 0; seed < 30; seed++) {
            words += BuiltInWriter.write(Briefs.of("check-in-with-value", ALL, ordinal, seed, 150, List.of()))
                    .body()
                    .split("\\s+")
                    .length;
        }
        return words / 30.0;
    }
}
