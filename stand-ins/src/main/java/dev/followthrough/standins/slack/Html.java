package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's texts as HTML.
final class Html {
    /// `<what|label>`: links, mentions.
    private static final Pattern BRACKETS = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\n]+)\\*(?![\\w*])");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w_])_([^_\n]+)_(?![\\w_])");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// A text object, `mrkdwn` or `plain_text`.
    ///
    /// @param names of people by their id
    static String text(JsonNode text, Map<String, String> names) {
        String words = text.path("text").asText();
        return text.path("type").asText().equals("mrkdwn") ? markdown(words, names) : escaped(words);
    }

    static String markdown(String text, Map<String, String> names) {
        var html = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(text);
        int at = 0;
        while (brackets.find()) {
            html.append(styled(text.substring(at, brackets.start())));
            html.append(bracket(brackets.group(1), brackets.group(2), names));
            at = brackets.end();
        }
        return html.append(styled(text.substring(at))).toString();
    }

    /// In these texts `&`, `<` and `>` are escaped already.
    private static String styled(String text) {
        String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        String html = BOLD.matcher(escaped(plain)).replaceAll("<strong>$1</strong>");
        html = ITALIC.matcher(html).replaceAll("<em>$1</em>");
        return CODE.matcher(html).replaceAll("<code>$1</code>");
    }

    private static String bracket(String what, String label, Map<String, String> names) {
        if (what.startsWith("@")) {
            String id = what.substring(1);
            return "<span class=\"mention\">@" + escaped(names.getOrDefault(id, id)) + "</span>";
        }
        String words = escaped(label == null ? what : label);
        boolean leads = what.startsWith("http://") || what.startsWith("https://");
        return leads ? "<a href=\"" + escaped(what) + "\">" + words + "</a>" : words;
    }
}
