package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `automation.yaml` as it is written.
record AutomationFile(
        Automation.Level otherwise,
        Automation.Level topAccounts,
        Locked locked,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Rule> rules) {
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    AutomationFile {
        if (otherwise == null) throw new IllegalArgumentException("`otherwise` is missing; write `otherwise: by-risk`");
        if (topAccounts == null)
            throw new IllegalArgumentException("`topAccounts` is missing; write `topAccounts: review`");
        if (locked == null)
            throw new IllegalArgumentException("`locked` is missing; name the `kinds` and `reasons` never automatic");
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    record Locked(
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> kinds,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Reason> reasons) {
        @SuppressWarnings("ConstantValue")
        Locked {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
        }
    }

    /// Of a list that is there, one has to fit.
    record Rule(
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> kinds,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> segments,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> marks,
            Automation.Level level) {
        @SuppressWarnings("ConstantValue")
        Rule {
            if (level == null)
                throw new IllegalArgumentException(
                        "this rule has no `level`; write off, draft-only, review, by-risk or automatic");
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
            segments = segments == null ? List.of() : List.copyOf(segments);
            marks = marks == null ? List.of() : List.copyOf(marks);
        }

        boolean fits(String kind, @Nullable String segment, Set<String> deal) {
            return (kinds.isEmpty() || kinds.contains(kind))
                    && (segments.isEmpty() || segment != null && segments.contains(segment))
                    && (marks.isEmpty() || marks.stream().anyMatch(deal::contains));
        }
    }
}
