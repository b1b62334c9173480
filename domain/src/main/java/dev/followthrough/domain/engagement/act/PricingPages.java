package dev.followthrough.domain.engagement.act;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which pages of the website show prices: path patterns in which `*` is anything. Case and a last slash make no
/// other page.
public final class PricingPages {
    private final List<Pattern> patterns;

    PricingPages(List<String> globs) {
        patterns = globs.stream().map(PricingPages::pattern).toList();
    }

    public boolean has(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    private static Pattern pattern(String glob) {
        String regex = Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
