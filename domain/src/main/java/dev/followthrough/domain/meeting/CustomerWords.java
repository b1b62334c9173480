package dev.followthrough.domain.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was promised, as our letter says it to the customer: what they called *our* is *your* to them, and what was
/// noted beside the promise itself is left out.
public final class CustomerWords {
    /// A question or a remark that the reader of the meeting has put behind the promise.
    private static final Pattern ABOUT = Pattern.compile("(?s)(?:: |：).*");
    private static final Pattern REMARK =
            Pattern.compile("(?is)(?:, (?:she|he|they|it|which|who|we)|,? (?:because|since|so that|but))\\b.*");
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)\\b(?:check|ask|find|look|see|clarify|confirm)\\b.*\\b(?:that|it|this)\\b(?! \\w+ (?:is|was))|(?:问|查|确认|看)(?:一下|下)?$");
    private static final Pattern OURS_EN = Pattern.compile("(?i)\\b(?:our|my|ours|mine|us)\\b");
    private static final Map<String, String> YOURS_EN =
            Map.of("our", "your", "my", "your", "ours", "yours", "mine", "yours", "us", "you");
    private static final Map<String, String> YOURS_ZH = yoursZh();

    private CustomerWords() {}

    /// @param what     as [ActionItem] has it
    /// @param side     whose promise it is
    /// @param language of the meeting, ISO 639-1
    /// @return empty: said alone it would tell the reader nothing
    public static Optional<String> of(String what, Side side, String language) {
        String alone = REMARK.matcher(ABOUT.matcher(what).replaceFirst(""))
                .replaceFirst("")
                .replaceFirst("…$", "")
                .strip();
        if (alone.isEmpty() || VAGUE.matcher(alone).find()) return Optional.empty();
        if (side != Side.THEIRS) return Optional.of(alone);
        return Optional.of(language.startsWith("zh") ? yours(alone) : yoursInEnglish(alone));
    }

    private static String yoursInEnglish(String words) {
        Matcher ours = OURS_EN.matcher(words);
        return ours.replaceAll(
                match -> YOURS_EN.getOrDefault(match.group().toLowerCase(java.util.Locale.ROOT), "your"));
    }

    private static String yours(String words) {
        String told = words;
        for (var pair : YOURS_ZH.entrySet()) told = told.replace(pair.getKey(), pair.getValue());
        return told;
    }

    /// Longer words first.
    private static Map<String, String> yoursZh() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("我们公司", "贵公司");
        pairs.put("我们的", "贵方的");
        pairs.put("我们", "贵方");
        pairs.put("我的", "您的");
        return pairs;
    }
}
