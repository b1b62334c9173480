package dev.followthrough.domain.drafting.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.check.Rule.Nature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a person may keep and what not.
class RuleTest {
    @ParameterizedTest
    @EnumSource
    void a_person_may_keep_style_and_nothing_else(Rule rule) {
        var report = new CheckReport(List.of(rule.reject("some words", "for a reason")), List.of());
        assertThat(report.ok()).isFalse();
        assertThat(report.mustChange().isEmpty()).isEqualTo(rule.nature() == Nature.STYLE);
    }

    @Test
    void a_warning_and_a_writer_s_note_stop_nobody() {
        Finding note = Finding.reject("instruction", "", "It could not be followed.");
        var report = new CheckReport(List.of(Rule.NUMBER.warn("14", "Look again."), note), List.of());
        assertThat(report.mustChange()).isEmpty();
    }

    @Test
    void what_traces_to_no_fact_or_leaks_is_no_style() {
        assertThat(List.of(Rule.MONEY, Rule.DATE, Rule.NAME, Rule.LINK, Rule.INTERNAL, Rule.CLAIM))
                .allMatch(rule -> rule.nature() == Nature.FACT);
    }
}
