package dev.followthrough.domain.engagement;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The links of a draft's plain-text body, counted from 0 in their order. Who writes a mail and who follows its
/// links count alike, so a token needs no URL and can never be bent into an open redirect.
public final class BodyLinks {
    /// A sentence's last punctuation is not part of its link.
    public static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}']");

    private BodyLinks() {}

    public static List<String> in(String body) {
        return LINK.matcher(body).results().map(MatchResult::group).toList();
    }
}
