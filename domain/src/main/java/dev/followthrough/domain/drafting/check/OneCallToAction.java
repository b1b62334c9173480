package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One thing is asked of the reader. What belongs to a question ("If not, name a day that does") is part of it.
final class OneCallToAction implements CheckRule {
    private static final Pattern QUESTION = Pattern.compile("[?？]");
    /// Somebody else's words.
    private static final Pattern NOT_SAID = Pattern.compile("\"[^\"\\n]*\"");
    /// A link at the end of a sentence often stands without a full stop; here it is blank.
    private static final Pattern AFTER_LINK = Pattern.compile(" {6,}(?=\\p{Lu})");
    private static final CallsToActionFile WORDS = CallsToActionFile.shipped();
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.)])\\s");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        List<String> asks = asks(sheet);
        if (asks.size() > 1) {
            String quote = String.join(" / ", asks);
            findings.accept(Rule.ONE_CALL_TO_ACTION.reject(quote, "It asks " + asks.size() + " things; ask one."));
        }
        if (asks.isEmpty() && sheet.kind().mustAsk())
            findings.accept(Rule.ONE_CALL_TO_ACTION.warn("", "It asks nothing; end with one question or next step."));
    }

    private static List<String> asks(Sheet sheet) {
        List<String> asks = new ArrayList<>();
        boolean previousAsked = false;
        for (Span sentence : sheet.sentences()) {
            if (sentence.start() < sheet.bodyStart()) continue;
            String words = NOT_SAID.matcher(sheet.withoutLinks(sentence)).replaceAll("\"\"");
            boolean isAsk = isAsk(words) && !isListed(sheet, sentence);
            if (isAsk && !(previousAsked && WORDS.belongs().matcher(words).find())) asks.add(sheet.quote(sentence));
            previousAsked = isAsk;
        }
        return asks;
    }

    private static boolean isAsk(String words) {
        return QUESTION.matcher(words).find()
                || AFTER_LINK
                        .splitAsStream(words)
                        .anyMatch(piece -> WORDS.requests().stream()
                                .anyMatch(request -> request.matcher(piece).find()));
    }

    private static boolean isListed(Sheet sheet, Span sentence) {
        int line = sheet.text().lastIndexOf('\n', sentence.start()) + 1;
        return sheet.kind().listsAsk()
                && ITEM.matcher(sheet.text().substring(line, sentence.end())).find();
    }
}
