package dev.followthrough.domain.engagement;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// The text as plain HTML that looks like a letter: paragraphs, line breaks, links. What is shown of a link
/// is always the address that it leads to.
public final class HtmlBody {
    private HtmlBody() {}

    public static String of(String text, @Nullable Tracking tracking) {
        var html = new StringBuilder(
                "<!doctype html><html><body style=\"font-family:sans-serif;font-size:14px;line-height:1.5\">");
        // First of all links: who follows them in their order is known before the first real one.
        if (tracking != null) {
            html.append("<a href=\"")
                    .append(escaped(tracking.honeypot()))
                    .append("\" style=\"display:none\" rel=\"nofollow\" tabindex=\"-1\" aria-hidden=\"true\"></a>");
        }
        Matcher link = BodyLinks.LINK.matcher(text);
        var body = new StringBuilder();
        int from = 0;
        for (int n = 0; link.find(); n++) {
            body.append(escaped(text.substring(from, link.start())));
            String shown = escaped(link.group());
            String target = tracking == null ? shown : escaped(tracking.click().apply(n));
            body.append("<a href=\"").append(target).append("\">").append(shown).append("</a>");
            from = link.end();
        }
        body.append(escaped(text.substring(from)));
        for (String paragraph : body.toString().strip().split("\n{2,}")) {
            html.append("<p>").append(paragraph.replace("\n", "<br>\n")).append("</p>\n");
        }
        if (tracking != null && tracking.open() != null) {
            html.append("<img src=\"").append(escaped(tracking.open())).append("\" width=\"1\" height=\"1\" alt=\"\">");
        }
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
