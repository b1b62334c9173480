package dev.followthrough.domain.cadence.enrollment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `enrollment.yaml` as it is written.
///
/// @param cooldown so many days after a follow-up ended no daily look begins another
record EnrollmentFile(
        QuietFile quiet,
        ColdFile cold,
        int cooldown,
        Caps caps,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Rule> rules) {
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    EnrollmentFile {
        Must.be(quiet != null, "`quiet` is missing; say after how many `days` a deal is quiet");
        Must.be(cold != null, "`cold` is missing; say which `reasons` there are, and how far to `lookBack`");
        Must.be(caps != null, "`caps` is missing; write `caps: {perOwner: 10, house: 100}`");
        Must.be(cooldown >= 0, "`cooldown` is 0 days or more");
        rules = rules == null ? List.of() : List.copyOf(rules);
        Must.be(
                rules.stream().map(Rule::name).distinct().count() == rules.size(),
                "two rules have one name; give each its own");
        Set<String> known = new TreeSet<>(cold.words());
        known.add(Cold.UNKNOWN);
        for (Rule rule : rules)
            for (String reason : rule.cold())
                Must.be(
                        known.contains(reason),
                        "rule " + rule.name() + ": there is no cold reason `" + reason + "`; write one of "
                                + String.join(", ", known));
    }

    /// Enrollments of the daily look in one day.
    record Caps(int perOwner, int house) {
        Caps {
            Must.be(perOwner >= 1 && house >= 1, "a cap is 1 or more");
        }
    }
}
