package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.List;
import java.util.regex.Pattern;

/// A wording that is not used, from `phrases.yaml`.
///
/// @param except     message kinds in which it is right
/// @param unlessFact a fact that the customer may see and that has the same words makes it right
record Phrase(
        Rule rule,
        Finding.Severity severity,
        String why,
        List<String> except,
        boolean unlessFact,
        List<Pattern> patterns) {}
