package dev.followthrough.domain.engagement;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML as its reader sees it: hidden text is gone, quotes have their `>` again, and what mail programs mark as
/// signature or as original message is marked in the way that plain text does it.
final class HtmlText {
    private static final String HIDDEN = "script, style, head, title, [hidden], [style~=(?i)display:\\s*none],"
            + " [style~=(?i)visibility:\\s*hidden], [style~=(?i)font-size:\\s*0(px|pt|em|%)?\\s*(;|$)],"
            + " [style~=(?i)mso-hide:\\s*all], [style~=(?i)opacity:\\s*0\\s*(;|$)], [style~=(?i)max-height:\\s*0(px)?\\s*(;|$)]";
    private static final String ORIGINAL = "#divRplyFwdMsg, #appendonsend ~ hr, .yahoo_quoted, .protonmail_quote,"
            + " #mail-editor-reference-message-container, .zmail_extra, #isForwardContent, .OutlookMessageHeader,"
            + " div[style~=(?i)border-top:\\s*solid #(E1E1E1|B5C4DF|CCCCCC)]";
    private static final String SIGNATURE =
            ".gmail_signature, .moz-signature, #Signature, #ms-outlook-mobile-signature,"
                    + " .protonmail_signature_block-user, #signature";
    private static final String BLOCK =
            "p, div, tr, li, h1, h2, h3, h4, h5, h6, table, ul, ol, pre, hr, blockquote, section";

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(HIDDEN).remove();
        page.select(ORIGINAL).forEach(mark -> mark.before(new TextNode("\n-----Original Message-----\n")));
        page.select(SIGNATURE).forEach(mark -> {
            if (mark.hasText()) mark.prependChild(new TextNode("\n-- \n"));
        });
        var out = new StringBuilder();
        write(page.body(), out);
        return out.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            boolean marker = words.startsWith("\n--");
            out.append(marker || inside(text, "pre") ? words : words.replaceAll("\\s+", " "));
            return;
        }
        if (!(node instanceof Element element)) return;
        if (element.is("br")) {
            out.append('\n');
        } else if (element.is("blockquote")) {
            var quoted = new StringBuilder();
            element.childNodes().forEach(child -> write(child, quoted));
            out.append('\n');
            quoted.toString()
                    .strip()
                    .lines()
                    .forEach(line -> out.append("> ").append(line.strip()).append('\n'));
        } else {
            boolean block = element.is(BLOCK);
            if (block) newLine(out);
            element.childNodes().forEach(child -> write(child, out));
            if (element.is("td, th")) out.append(' ');
            if (block) newLine(out);
            if (element.is("p, table, ul, ol")) out.append('\n');
        }
    }

    private static boolean inside(TextNode text, String tag) {
        return text.parent() instanceof Element parent && parent.closest(tag) != null;
    }

    private static void newLine(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
    }
}
