package dev.followthrough.domain.cadence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.review.PolicyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A house's own file is taken whole, or refused with place and cure.
class EnrollmentFileTest {
    private static final String FRAME = """
            quiet: {days: 10, usualCycle: 90}
            cold: {lookBack: 100, reasons: [{reason: mood, says: they lost heart, signs: [replied]}]}
            cooldown: 5
            caps: {perOwner: 1, house: 2}
            """;

    @TempDir
    Path folder;

    @Test
    void a_house_brings_its_own_rules() throws IOException {
        EnrollmentRules rules = read(FRAME + """
                rules:
                  - {name: large, cadence: vip, why: it is large, amount: {least: 50000, currency: EUR}, marks: [economic-buyer]}
                  - {name: rest, cadence: plain, why: it is there, owners: [MARA@sells.example], without: [competitor]}
                """);
        assertThat(rules.rules()).extracting(EnrollmentRules.Named::name).containsExactly("large", "rest");
        var large = SomeDeal.fresh().euros(50_000).marked("economic-buyer", "competitor");
        assertThat(rules.look(large.done(), SomeDeal.NOW))
                .isInstanceOfSatisfying(
                        Verdict.Enroll.class,
                        enroll -> assertThat(enroll.cadence()).isEqualTo("vip"));
        var small = SomeDeal.fresh().euros(49_999).marked("economic-buyer");
        assertThat(rules.look(small.done(), SomeDeal.NOW))
                .isInstanceOfSatisfying(
                        Verdict.Enroll.class,
                        enroll -> assertThat(enroll.cadence()).isEqualTo("plain"));
        var contested = small.marked("economic-buyer", "competitor");
        assertThat(rules.look(contested.done(), SomeDeal.NOW)).isInstanceOf(Verdict.Leave.class);
        assertThat(rules.perHouse()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, cadence: b, why: c, stagess: [demo]} | there is no field `stagess` here",
                "{name: a, cadence: b} | rule a has no `why`; give its reason in words",
                "{name: A b, cadence: b, why: c} | `name` is a word of small letters and dashes",
                "{name: a, cadence: b, why: c, after: [said-no]} | no rule begins again after `said-no`; write one of",
                "{name: a, cadence: b, why: c, cold: [weather]} | no cold reason `weather`; write one of mood, unknown",
                "{name: a, cadence: b, why: c, lastWithin: 0} | a number of days is 1 or more",
                "{name: a, cadence: b, why: c, amount: {least: 5, currency: euro}} | `currency` is three letters",
                "{name: a, cadence: b, why: c, amount: {currency: EUR}} | an amount has `least`, `below` or both"
            })
    void a_broken_rule_is_refused_with_place_and_cure(String rule, String problem) {
        assertThatThrownBy(() -> read(FRAME + "rules:\n  - " + rule + "\n"))
                .isInstanceOf(PolicyProblem.class)
                .hasMessageContaining("enrollment.yaml:")
                .hasMessageContaining(problem);
    }

    @Test
    void two_rules_of_one_name_and_a_missing_part_are_refused() {
        for (String broken : List.of(
                FRAME + "rules: [{name: a, cadence: b, why: c}, {name: a, cadence: d, why: e}]",
                FRAME.replaceFirst("quiet.*\n", ""),
                FRAME.replaceFirst("cold.*\n", ""),
                FRAME.replaceFirst("caps.*\n", ""),
                FRAME.replace("signs: [replied]", "signs: [winked]"))) {
            assertThatThrownBy(() -> read(broken)).isInstanceOf(PolicyProblem.class);
        }
    }

    private EnrollmentRules read(String text) throws IOException {
        return EnrollmentRules.from(Files.writeString(folder.resolve("enrollment.yaml"), text));
    }
}
