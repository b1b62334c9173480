package dev.followthrough.domain.engagement;

import dev.followthrough.domain.drafting.mention.Sentences;
import java.util.List;
import java.util.regex.Pattern;

/// What somebody wants to know, in their own words: the questions of their mail, else the sentence that says most.
public final class Asked {
    private static final int MOST = 3;
    private static final int LONGEST = 240;
    /// Greetings and thanks are shorter in any of our languages; Chinese needs fewer signs.
    private static final int LEAST_LATIN = 20;
    private static final int LEAST_CHINESE = 6;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /// Mail programs break lines within sentences.
    private static final Pattern BROKEN = Pattern.compile("(?<=\\S)[ \\t]*\\R(?=\\S)");
    private static final Pattern QUESTION = Pattern.compile("[?？][\"'”’)]*$");

    private Asked() {}

    /// @param text what they newly wrote, without quotes and signature
    /// @return at most three sentences, as they stand there; empty: nothing in it says anything
    public static List<String> in(String text) {
        String lines = BROKEN.matcher(text).replaceAll(" ");
        List<String> sentences = Sentences.in(lines).stream()
                .map(span -> span.in(lines).replaceAll("\\s+", " "))
                .filter(sentence -> sentence.length() <= LONGEST && saysSomething(sentence))
                .toList();
        List<String> questions = sentences.stream()
                .filter(sentence -> QUESTION.matcher(sentence).find())
                .limit(MOST)
                .toList();
        return questions.isEmpty() ? sentences.stream().limit(1).toList() : questions;
    }

    private static boolean saysSomething(String sentence) {
        return sentence.length() >= (CHINESE.matcher(sentence).find() ? LEAST_CHINESE : LEAST_LATIN);
    }
}
