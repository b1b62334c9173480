package dev.followthrough.bench.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.bench.checks.harmless.Harmless;
import dev.followthrough.bench.checks.wrong.Wrongs;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A seeded sample of `bin/bench checks`: some hundred wrong drafts and as many rewordings.
class ChecksTest {
    private static final int WRONG = 8;
    private static final int REWORDED = 6;
    private static final long SEED = 7;
    /// Chinese companies and products made of everyday words are the one thing that is known to slip through, and a
    /// phrase can always be put in a new way.
    private static final Set<String> NOT_ALWAYS = Set.of("company", "product", "phrase", "pressure", "claim", "leak");

    @ParameterizedTest
    @EnumSource
    void the_marks_of_the_good_drafts_name_their_facts(Part part) {
        for (GoodDraft draft : Shipped.drafts(part)) {
            List<String> ids = draft.shown().stream().map(Fact::id).toList();
            assertThat(draft.text().pieces())
                    .extracting(MarkedText.Piece::fact)
                    .filteredOn(Objects::nonNull)
                    .as(draft.name())
                    .isSubsetOf(ids);
        }
    }

    @Test
    void the_good_drafts_are_many_and_in_both_languages() {
        List<GoodDraft> all = List.of(Part.values()).stream()
                .flatMap(part -> Shipped.drafts(part).stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).filteredOn(GoodDraft::isChinese).hasSizeGreaterThanOrEqualTo(20);
        assertThat(all).extracting(GoodDraft::name).doesNotHaveDuplicates();
    }

    @Test
    void a_good_draft_is_kept() {
        assertThat(Measured.asWritten(Shipped.drafts(Part.DEVELOP)).stopped()).isEmpty();
    }

    @Test
    void what_is_wrong_is_caught() {
        List<GoodDraft> drafts = Shipped.drafts(Part.DEVELOP);
        for (Variant.Maker maker : Wrongs.ALL) {
            Measured measured = Measured.of(maker, drafts, Part.DEVELOP, true, WRONG, SEED);
            assertThat(measured.made()).as(maker.name()).isEqualTo(WRONG);
            if (NOT_ALWAYS.contains(maker.name()))
                assertThat(measured.passed()).as(maker.name()).hasSizeLessThanOrEqualTo(1);
            else assertThat(measured.passed()).as(maker.name()).isEmpty();
        }
    }

    @Test
    void what_is_harmless_is_kept() {
        List<GoodDraft> drafts = Shipped.drafts(Part.DEVELOP);
        for (Variant.Maker maker : Harmless.ALL) {
            Measured measured = Measured.of(maker, drafts, Part.DEVELOP, false, REWORDED, SEED);
            assertThat(measured.made()).as(maker.name()).isEqualTo(REWORDED);
            assertThat(measured.stopped()).as(maker.name()).isEmpty();
        }
    }
}
