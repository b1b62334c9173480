package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that a draft may be blamed for. How somebody writes is theirs, so a person who edits a draft may keep
/// a matter of style; what traces to no fact, leaks or is broken may nobody keep (G7).
public enum Rule {
    MONEY("money", Nature.FACT),
    PERCENT("percent", Nature.FACT),
    NUMBER("number", Nature.FACT),
    DATE("date", Nature.FACT),
    WEEKDAY("weekday", Nature.FACT),
    LINK("link", Nature.FACT),
    NAME("name", Nature.FACT),
    INTERNAL("internal", Nature.FACT),
    CLAIM("claim", Nature.FACT),
    GREETING("greeting", Nature.FACT),
    PLACEHOLDER("placeholder", Nature.FACT),
    LEFTOVER("leftover", Nature.FACT),
    HIDDEN_CHARACTER("hidden-character", Nature.FACT),
    LOOK_ALIKE("look-alike", Nature.FACT),
    SIZE("size", Nature.FACT),
    BANNED_PHRASE("banned-phrase", Nature.STYLE),
    GUILT("guilt", Nature.STYLE),
    PRESSURE("pressure", Nature.STYLE),
    STYLE("style", Nature.STYLE),
    LENGTH("length", Nature.STYLE),
    ONE_CALL_TO_ACTION("one-call-to-action", Nature.STYLE),
    LANGUAGE("language", Nature.STYLE);

    /// Whether a person may keep what a rule rejects.
    public enum Nature {
        STYLE,
        FACT
    }

    private static final Map<String, Rule> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::code, rule -> rule));

    private final String code;
    private final Nature nature;

    Rule(String code, Nature nature) {
        this.code = code;
        this.nature = nature;
    }

    /// As findings and files spell it: `banned-phrase`.
    public String code() {
        return code;
    }

    public Nature nature() {
        return nature;
    }

    /// @throws IllegalArgumentException there is no such rule
    public static Rule of(String code) {
        Rule rule = BY_CODE.get(code);
        if (rule == null) throw new IllegalArgumentException("There is no rule " + code);
        return rule;
    }

    /// A finding of another source than the rules, such as a writer's note, is no matter of fact.
    static boolean isFact(Finding finding) {
        Rule rule = BY_CODE.get(finding.rule());
        return rule != null && rule.nature == Nature.FACT;
    }

    Finding reject(String quote, String why) {
        return Finding.reject(code, quote, why);
    }

    Finding warn(String quote, String why) {
        return Finding.warn(code, quote, why);
    }
}
