package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template or a prompt left behind.
final class Placeholders implements CheckRule {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\[[^\\]\\n]{1,60}\\](?!\\()|\\{\\{?[^}\\n]{0,60}\\}\\}?|<<[^>\\n]{1,60}>>|<(?!https?:|[^>]*@)/?[A-Za-z][A-Za-z _-]{0,30}>"
                    + "|\\$\\{[^}\\n]*\\}|%[A-Z_]{2,}%|【[^】\\n]{1,40}】|_{3,}|\\bX{3,}\\b|\\bxxx+\\b|XX+(?=公司|先生|女士|总)"
                    + "|\\b(?:TODO|TBD|TBC|FIXME|null|undefined|NaN|N/A)\\b|某某|\\b[Ll]orem ipsum\\b|(?<![\\w.])\\.{4,}"
                    + "|\\b(?:First|Last|Your|Company|Client|Prospect|Customer)[ _]?Name\\b|\\bINSERT\\b[^.\\n]*|\\(your name\\)");
    private static final Pattern LEFTOVER = Pattern.compile(
            "(?i)\\bas an ai\\b|\\blanguage model\\b|^(?:sure|certainly|of course)[,!][^\\n]*here(?:'s| is)|\\bhere(?:'s| is) (?:the|a|your) (?:draft|e-?mail|message|revised|follow-up)\\b[^\\n]*:"
                    + "|^\\s*(?:subject|body)\\s*:|^(?:主题|正文|邮件)\\s*:|```|\\*\\*|^#{1,4} |\\bfact:\\w+|\"(?:subject|body)\"\\s*:|作为(?:一个|一名)?(?:AI|人工智能)|以下是(?:邮件|草稿)|<\\|",
            Pattern.MULTILINE);

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        Matcher gap = PLACEHOLDER.matcher(sheet.text());
        while (gap.find()) findings.accept(Finding.reject("placeholder", gap.group(), "A gap that was not filled."));
        Matcher leftover = LEFTOVER.matcher(sheet.text());
        while (leftover.find())
            findings.accept(
                    Finding.reject("leftover", leftover.group().strip(), "Left over from a prompt, not for a reader."));
        if (sheet.request().body().isBlank()) findings.accept(Finding.reject("placeholder", "", "The body is empty."));
        if (sheet.request().subject().isBlank()
                && Length.hasSubject(sheet.request().kind()))
            findings.accept(Finding.warn("placeholder", "", "The subject is empty."));
    }
}
