package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One thing is asked of the reader. What belongs to a question ("If not, name a day that does") is part of it.
final class OneCallToAction implements CheckRule {
    private static final Pattern QUESTION = Pattern.compile("[?？]");
    /// Somebody else's words, and addresses.
    private static final Pattern NOT_SAID = Pattern.compile("\"[^\"\\n]*\"|(?:https?://|www\\.)\\S+");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)(?<![A-Za-z])(?:let me know|let us know|please (?:reply|send|confirm|call|book|choose|pick|click|sign|review|schedule|share|tell|complete|fill|return|forward|register)"
                    + "|(?:just )?(?:hit|press) reply|give me a call|call me (?:on|at|when)|book (?:a|your|some) (?:\\w+ )?(?:slot|time|call|meeting|demo)|schedule (?:a|your) (?:\\w+ )?(?:call|meeting|demo)"
                    + "|click (?:here|the link|below)|sign up (?:here|for)|register (?:here|for|now)|download (?:it|the \\w+) here|fill (?:in|out) (?:the|this))"
                    + "|请(?:您)?(?:回复|告诉我|告知|告诉我们|确认|点击|预约|填写|签署|致电|选择|安排|转发|注册)|麻烦(?:您)?(?:回复|确认|告知|告诉)|期待您?的?(?:回复|答复)");
    private static final Pattern BELONGS = Pattern.compile(
            "(?i)^(?:if (?:not|so|that|it|neither|yes|no|you(?:'d| would) (?:rather|prefer))|or\\b|otherwise|either way|whichever|a (?:one|short|single|simple|quick|line|word|yes)|even a|just (?:reply|a)|(?:yes|no)\\b|and if|feel free|in case|如果不|若不|或者|或|还是|一句话|回复一个|如不)");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.)])\\s");
    private static final Set<String> MAY_LIST_QUESTIONS =
            Set.of("recap", "post-demo", "call-talking-points", "quarterly-review");
    private static final Set<String> MAY_ASK_NOTHING =
            Set.of("call-talking-points", "linkedin-comment", "voicemail", "video-script", "nurture", "letter");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        List<String> asks = asks(sheet);
        if (asks.size() > 1) {
            String quote = String.join(" / ", asks);
            findings.accept(
                    Finding.reject("one-call-to-action", quote, "It asks " + asks.size() + " things; ask one."));
        }
        if (asks.isEmpty() && !MAY_ASK_NOTHING.contains(sheet.request().kind()))
            findings.accept(
                    Finding.warn("one-call-to-action", "", "It asks nothing; end with one question or next step."));
    }

    private static List<String> asks(Sheet sheet) {
        List<String> asks = new ArrayList<>();
        boolean previousAsked = false;
        for (Span sentence : sheet.sentences()) {
            if (sentence.start() < sheet.bodyStart()) continue;
            String words = NOT_SAID.matcher(sentence.in(sheet.text())).replaceAll("\"\"");
            boolean isAsk = isAsk(words) && !isListed(sheet, sentence);
            if (isAsk && !(previousAsked && BELONGS.matcher(words).find())) asks.add(sheet.quote(sentence));
            previousAsked = isAsk;
        }
        return asks;
    }

    private static boolean isAsk(String words) {
        return QUESTION.matcher(words).find() || REQUEST.matcher(words).find();
    }

    private static boolean isListed(Sheet sheet, Span sentence) {
        int line = sheet.text().lastIndexOf('\n', sentence.start()) + 1;
        return MAY_LIST_QUESTIONS.contains(sheet.request().kind())
                && ITEM.matcher(sheet.text().substring(line, sentence.end())).find();
    }
}
