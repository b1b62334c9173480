package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.List;
import java.util.regex.Pattern;

/// A wording that is not used, from `phrases.yaml`.
///
/// @param except message kinds in which it is right
record Phrase(String rule, Finding.Severity severity, String why, List<String> except, List<Pattern> patterns) {}
