package dev.followthrough.domain.cadence.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A RevOps person reads what a new version does otherwise (M20).
class VersionDiffTest {
    private static final String FILE = """
            language: 2
            name: after-a-call
            purpose: Turn a call into a next step with a date.
            goals:
              - {when: booked-meeting, then: hold}
            whenDone: hand over to nurture
            steps:
              - id: recap
                after: 1h
                kind: recap
                angle: What they need, who does what by when, and the next step.
                value: educational
              - id: one-idea
                after: 4d
                kind: value-bomb
                angle: One idea for the problem they described.
                value: problem-solving
              - id: call
                after: 8d
                channel: phone
                kind: call-talking-points
                angle: One question about the problem.
                value: personal-insight
            ending:
              after: 14d
              apart: [0d, 5d]
              steps:
                - id: case-study
                  kind: new-angle
                  angle: How a company went about it.
                  value: social-proof
                - id: close-the-loop
                  kind: breakup
                  angle: An honest question whether to close the file.
                  value: personal-insight
            """;

    @Test
    void another_day_is_told_with_both() {
        assertThat(changed("after: 4d", "after: 5d"))
                .containsExactly("step 2 (one-idea) now waits 5 days instead of 4");
        assertThat(changed("after: 4d", "after: 36h"))
                .containsExactly("step 2 (one-idea) now waits 36 hours instead of 4 days");
    }

    @Test
    void a_step_that_is_new_or_gone_moves_no_other() {
        String news = """
                  - id: news
                    after: 6d
                    kind: check-in-with-value
                    angle: What changes in their field.
                    value: competitive
                  - id: call
                """;
        assertThat(changed("  - id: call\n", news))
                .containsExactly(
                        "step 3 (news) is new, after step 2 (one-idea): email, 6 days after the start, check-in-with-value"
                                + " about “What changes in their field.”");
        assertThat(VersionDiff.between(plan(FILE.replace("  - id: call\n", news)), plan(FILE)))
                .containsExactly(
                        "step 3 (news) is gone: email, 6 days after the start, check-in-with-value about “What changes in"
                                + " their field.”");
    }

    @Test
    void review_channel_and_angle_are_told_by_the_step() {
        assertThat(changed("    value: problem-solving", "    value: competitive\n    review: always"))
                .containsExactly(
                        "step 2 (one-idea) now brings competitive instead of problem-solving",
                        "step 2 (one-idea) now needs review, whatever it says");
        assertThat(changed("One question about", "Two questions about"))
                .containsExactly(
                        "step 3 (call) now is about “Two questions about the problem.” instead of “One question about the"
                                + " problem.”");
    }

    @Test
    void exits_goals_and_what_follows_are_told_first() {
        assertThat(changed("goals:", "exits:\n  positive: stop\ngoals:"))
                .containsExactly("the cadence now answers positive with a stop instead of a hold, as it says nothing");
        assertThat(changed("then: hold}", "then: stop}"))
                .containsExactly(
                        "the cadence now says goal booked-meeting (a stop) instead of booked-meeting (a hold)");
        assertThat(changed("whenDone: hand over to nurture\n", ""))
                .containsExactly(
                        "the cadence now ends, when every step is done, in a stop instead of a hand-over to nurture");
    }

    @Test
    void a_rule_is_told_by_its_signal() {
        assertThat(changed(
                        "    value: problem-solving",
                        "    value: problem-solving\n    adapt:\n      - {when: clicked, maxWords: 80}"))
                .containsExactly("step 2 (one-idea) has a new rule: when clicked (at most 80 words)");
    }

    @Test
    void the_same_content_under_another_number_is_no_difference() {
        assertThat(VersionDiff.between(plan(FILE), plan("# a comment\n" + FILE).published(7)))
                .isEmpty();
    }

    private static List<String> changed(String before, String after) {
        UnaryOperator<String> change = text -> text.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after));
        return VersionDiff.between(plan(FILE), plan(change.apply(FILE)));
    }

    private static CadencePlan plan(String yaml) {
        CadenceFile.Result result = CadenceFile.read(yaml, "test.yaml");
        assertThat(result).as(result.problems().toString()).isInstanceOf(CadenceFile.Compiled.class);
        return ((CadenceFile.Compiled) result).plan();
    }
}
