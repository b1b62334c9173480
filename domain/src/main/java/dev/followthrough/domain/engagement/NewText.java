package dev.followthrough.domain.engagement;

import java.util.List;

/// What a sender newly wrote: no quote, no signature, no disclaimer.
final class NewText {
    /// Nobody answers in more; what is longer was pasted.
    private static final int LONGEST = 8_000;

    private NewText() {}

    static Written of(InboundMail mail) {
        List<String> lines = body(mail).lines().toList();
        List<String> own = QuoteCut.cut(lines);
        ClosingCut.Cut cut = new ClosingCut(mail.from()).cut(own);
        String text = joined(cut.text());
        String signature = joined(cut.signature());
        if (text.isEmpty()) {
            text = signature;
            signature = "";
        }
        return new Written(text, signature, Languages.of(text, mail));
    }

    /// The body as plain text, in normal form: invisible characters gone, typographic quotes plain.
    static String body(InboundMail mail) {
        String plain = mail.text() == null ? "" : mail.text().strip();
        boolean useless =
                plain.isEmpty() || plain.matches("(?is).{0,120}(does not|cannot|can't) (support|display) HTML.{0,200}");
        String text = useless && mail.html() != null ? HtmlText.of(mail.html()) : plain;
        return normal(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    static String normal(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replaceAll("[\\u00a0\\u2007\\u202f\\u3000]", " ")
                .replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u00ad\\ufeff]", "");
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines.stream().map(String::stripTrailing).toList())
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
