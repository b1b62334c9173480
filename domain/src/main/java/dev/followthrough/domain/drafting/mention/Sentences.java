package dev.followthrough.domain.drafting.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text cut into sentences and lines. A dot ends a sentence only before a space, so `12.5` and `example.com` stay
/// whole; so does a link with a question mark in it.
public final class Sentences {
    private static final Pattern END =
            Pattern.compile("[.!?]+[\"')]*(?=\\s|$)|[。！？；]+|[!?;]+(?![A-Za-z0-9=&%_/#-])|\\n+");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?i).*\\b(?:mr|mrs|ms|dr|prof|no|e\\.g|i\\.e|vs|approx|st)\\.$");

    private Sentences() {}

    public static List<Span> in(String plain) {
        List<Span> sentences = new ArrayList<>();
        Matcher end = END.matcher(plain);
        int start = 0;
        while (end.find()) {
            if (ABBREVIATION.matcher(plain.substring(start, end.end())).matches()) continue;
            add(sentences, plain, start, end.end());
            start = end.end();
        }
        add(sentences, plain, start, plain.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String plain, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(plain.charAt(start))) start++;
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) end--;
        if (start < end) sentences.add(new Span(start, end));
    }
}
